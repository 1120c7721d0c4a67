import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { Precompressed } from "../http/cached-answer.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** A name that holds a hash of its content never changes what it means. */
const hashed = /[.-][\w-]{8,}\.\w+$/;

export interface StaticFile {
  body: Precompressed;
  cacheControl: string;
}

/** The files of a built front; read once, compressed once, kept for the life of the process. */
export class StaticFolder {
  readonly #root: string;
  readonly #files = new Map<string, StaticFile>();

  constructor(root: string) {
    this.#root = normalize(root);
  }

  /** The file of a path, or the start page for what is a screen and not a file; undefined when there is none. */
  async find(path: string): Promise<StaticFile | undefined> {
    const name = path === "" || extname(path) === "" ? "index.html" : path;
    const known = this.#files.get(name);
    if (known) return known;
    const full = normalize(join(this.#root, name));
    const mediaType = mediaTypes[extname(name)];
    if (!mediaType || name.includes("\0") || !full.startsWith(this.#root + sep)) return undefined;
    const bytes = await readFile(full).catch(() => undefined);
    if (!bytes) return undefined;
    const cacheControl = hashed.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
    const file = { body: new Precompressed(bytes, mediaType), cacheControl };
    this.#files.set(name, file);
    return file;
  }
}
