import type { FileType } from "./sniff-type.ts";

/** What a store needs to know beside the bytes. Names, owners and digests are rows of whoever owns the file. */
export interface FileMeta {
  readonly type: FileType;
}

/** Port to the place where files lie: encrypted local files, or S3-compatible object storage in production. */
export interface FileStore {
  /** Stores the bytes and returns the key; the bytes are durable when the promise resolves. */
  put(bytes: Uint8Array, meta: FileMeta): Promise<string>;
  /** Rejects with FileMissing, or with IntegrityError when the stored bytes were changed. */
  get(key: string): Promise<Uint8Array>;
  /** Removes the file; removing twice is no error. */
  remove(key: string): Promise<void>;
}

/** A key that names no file: a row without its file is a defect to be seen, not an empty document. */
export class FileMissing extends Error {
  constructor(key: string) {
    super(`no file ${key}`);
    this.name = "FileMissing";
  }
}
