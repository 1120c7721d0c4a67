import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { sm3Hex } from "@housing/core/privacy";
import type { Encoding } from "./encoding.ts";

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Bytes with their ETag and their compressed forms, each made once and kept. */
export class Precompressed {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly etag: string;
  readonly #forms = new Map<Encoding, Promise<Buffer>>();
  readonly #ready = new Map<Encoding, Buffer>();

  constructor(bytes: Buffer, mediaType: string) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.etag = `"${sm3Hex(bytes).slice(0, 32)}"`;
  }

  /** Below a packet or two, compressing is no gain. */
  get compressible(): boolean {
    return this.bytes.length > 1024 && /^text\/|json|javascript|xml|svg|wasm/.test(this.mediaType);
  }

  /** The encodings in which it was asked for. */
  get made(): Iterable<Encoding> {
    return this.#forms.keys();
  }

  /** All forms together, in bytes. */
  get size(): number {
    return [...this.#ready.values()].reduce((sum, form) => sum + form.length, this.bytes.length);
  }

  /** The form if it is there. */
  ready(encoding: Encoding): Buffer | undefined {
    return encoding === "identity" ? this.bytes : this.#ready.get(encoding);
  }

  in(encoding: Encoding): Promise<Buffer> {
    const known = this.#forms.get(encoding);
    if (known !== undefined) return known;
    const form = this.#compress(encoding);
    this.#forms.set(encoding, form);
    return form;
  }

  async #compress(encoding: Encoding): Promise<Buffer> {
    if (encoding === "identity") return this.bytes;
    const form = await (encoding === "gzip"
      ? toGzip(this.bytes, { level: 6 })
      : toBrotli(this.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
    this.#ready.set(encoding, form);
    return form;
  }
}

/** Answered by a handler of a public, cacheable call: the same bytes for everybody, with ETag and 304. */
export class CachedAnswer {
  readonly body: Precompressed;
  /** For how long browsers and caches on the way may use it without asking. */
  readonly cacheControl: string;
  constructor(body: Precompressed, cacheControl = alwaysAsked) {
    this.body = body;
    this.cacheControl = cacheControl;
  }
}

/** May be kept, but is asked for each time: a 304 when nothing has changed. */
export const alwaysAsked = "public, max-age=0, must-revalidate";

/**
 * A cache of the whole city (a CDN, a proxy) answers for a second without asking; a browser asks, so that who has just
 * published or decided sees it.
 */
export const sharedBriefly = "public, max-age=0, s-maxage=1, must-revalidate";

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

  get(key: string, version: string, build: () => Promise<unknown>): Promise<CachedAnswer> {
    const kept = this.#kept.get(key);
    if (kept?.version === version) return kept.answer;
    const answer = build().then((value) => jsonAnswer(value));
    this.#kept.delete(key);
    this.#kept.set(key, { version, answer });
    // A failed build is not kept: the next caller tries again.
    answer.catch(() => this.#kept.delete(key));
    if (this.#kept.size > this.#limit) this.#kept.delete(this.#kept.keys().next().value ?? "");
    return answer;
  }
}

export const jsonBody = (text: string): Precompressed =>
  new Precompressed(Buffer.from(text), "application/json; charset=utf-8");

/** A value as a cacheable answer. */
export const jsonAnswer = (value: unknown, cacheControl?: string): CachedAnswer =>
  new CachedAnswer(jsonBody(JSON.stringify(value)), cacheControl);
