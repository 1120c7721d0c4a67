import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { sm3Hex } from "@housing/core/privacy";

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

export type Encoding = "br" | "gzip" | "identity";

/** Bytes with their ETag and their compressed forms, each made once and kept. */
export class Precompressed {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly etag: string;
  readonly #forms = new Map<Encoding, Promise<Buffer>>();

  constructor(bytes: Buffer, mediaType: string) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.etag = `"${sm3Hex(bytes).slice(0, 32)}"`;
  }

  /** Below a packet or two, compressing is no gain. */
  get compressible(): boolean {
    return this.bytes.length > 1024 && /^text\/|json|javascript|xml|svg|wasm/.test(this.mediaType);
  }

  in(encoding: Encoding): Promise<Buffer> {
    const known = this.#forms.get(encoding);
    if (known !== undefined) return known;
    const form = this.#compress(encoding);
    this.#forms.set(encoding, form);
    return form;
  }

  async #compress(encoding: Encoding): Promise<Buffer> {
    if (encoding === "gzip") return toGzip(this.bytes, { level: 6 });
    if (encoding === "br") return toBrotli(this.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return this.bytes;
  }
}

/** Answered by a handler of a public, cacheable call: the same bytes for everybody, with ETag and 304. */
export class CachedAnswer {
  readonly body: Precompressed;
  /** Seconds a browser may use it without asking. */
  readonly maxAge: number;
  constructor(body: Precompressed, maxAge = 0) {
    this.body = body;
    this.maxAge = maxAge;
  }
}

/**
 * Keeps the newest answer per key as long as its version is the same: the handler asks for the version (one small
 * query) and only a new version is read, written as JSON and compressed again. Several callers wait for one build.
 */
export class AnswerCache {
  readonly #kept = new Map<string, { version: string; answer: Promise<CachedAnswer> }>();
  readonly #limit: number;

  constructor(limit = 200) {
    this.#limit = limit;
  }

  get(key: string, version: string, build: () => Promise<unknown>, maxAge = 0): Promise<CachedAnswer> {
    const kept = this.#kept.get(key);
    if (kept?.version === version) return kept.answer;
    const answer = build().then((value) => jsonAnswer(value, maxAge));
    this.#kept.delete(key);
    this.#kept.set(key, { version, answer });
    // A failed build is not kept: the next caller tries again.
    answer.catch(() => this.#kept.delete(key));
    if (this.#kept.size > this.#limit) this.#kept.delete(this.#kept.keys().next().value ?? "");
    return answer;
  }
}

/** A value as a cacheable answer. */
export function jsonAnswer(value: unknown, maxAge = 0): CachedAnswer {
  const bytes = Buffer.from(JSON.stringify(value));
  return new CachedAnswer(new Precompressed(bytes, "application/json; charset=utf-8"), maxAge);
}
