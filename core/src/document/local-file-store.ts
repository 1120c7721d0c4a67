import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openBytes, sealBytes } from "../privacy/index.ts";
import { FileMissing, type FileStore } from "./file-store.ts";

const KEY = /^[0-9a-f]{32}\.[a-z]{3,4}$/;

/**
 * Files under one folder, each sealed with the keyring's file key and a nonce of its own
 * (SM4-CTR + HMAC-SM3); the key is authenticated, so a file put under another key does not open.
 */
export class LocalFileStore implements FileStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async put(bytes: Uint8Array, meta: { readonly type: string }): Promise<string> {
    const key = `${randomBytes(16).toString("hex")}.${meta.type}`;
    const path = this.#path(key);
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(path, sealBytes("file", labelOf(key), bytes));
    return key;
  }

  async get(key: string): Promise<Uint8Array> {
    const sealed = await readFile(this.#path(key)).catch((error: unknown) => {
      throw isMissing(error) ? new FileMissing(key) : error;
    });
    return openBytes("file", labelOf(key), sealed);
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  /** Throws FileMissing on anything but a key of ours, so that no key can walk out of the folder. */
  #path(key: string): string {
    if (!KEY.test(key)) throw new FileMissing(key);
    return join(this.#root, key.slice(0, 2), key);
  }
}

/** Written beside and renamed: a crash leaves the whole file or none. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.part`;
  const file = await open(draft, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

function labelOf(key: string): string {
  return `file.${key}`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
