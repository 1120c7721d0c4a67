import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { CachedAnswer, type Precompressed } from "./cached-answer.ts";
import { encodingFor } from "./encoding.ts";
import { FileAnswer } from "./handler.ts";
import { KeptAnswer } from "./kept-answer.ts";
import type { Context } from "./state.ts";

const toGzip = promisify(gzip);
const WORTH_COMPRESSING = 8 * 1024;

/** Puts what a handler answered on the wire. */
export async function writeAnswer(ctx: Context, answer: unknown): Promise<void> {
  if (answer instanceof FileAnswer) writeFile(ctx, answer);
  else if (answer instanceof KeptAnswer) await writeKept(ctx, answer);
  else if (answer instanceof CachedAnswer) await writePrecompressed(ctx, answer.body, answer.cacheControl);
  else await writeJson(ctx, answer);
}

async function writeKept(ctx: Context, kept: KeptAnswer): Promise<void> {
  const { body, cacheControl } = await kept.current();
  ctx.state.kept = kept;
  await writePrecompressed(ctx, body, cacheControl);
}

async function writeJson(ctx: Context, answer: unknown): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(answer));
  ctx.set("cache-control", "no-store");
  ctx.type = "application/json";
  ctx.vary("accept-encoding");
  if (bytes.length < WORTH_COMPRESSING || encodingFor(ctx.get("accept-encoding")) === "identity") {
    ctx.body = bytes;
    return;
  }
  ctx.set("content-encoding", "gzip");
  ctx.body = await toGzip(bytes, { level: 1 });
}

function writeFile(ctx: Context, file: FileAnswer): void {
  const place = file.inline ? "inline" : "attachment";
  ctx.set("content-disposition", `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  ctx.set("cache-control", "private, no-store");
  ctx.type = file.mediaType;
  ctx.body = file.bytes instanceof Uint8Array ? Buffer.from(file.bytes) : file.bytes;
}

/**
 * Whether the caller holds what would be sent. Not ctx.fresh: a page that sends If-None-Match by hand also sends
 * `no-cache`, which would always send it all.
 */
export function isCurrent(held: string | undefined, etag: string): boolean {
  if (!held) return false;
  // A proxy that compresses on the way marks the tag as weak.
  return held === etag || held.split(/,\s*/).some((tag) => tag === etag || tag === `W/${etag}`);
}

/** Kept bytes: 304 when the caller has them, else in the best encoding that both sides know. */
export async function writePrecompressed(
  ctx: Context,
  body: Precompressed,
  cacheControl: string,
): Promise<void> {
  ctx.set("cache-control", cacheControl);
  ctx.set("etag", body.etag);
  ctx.vary("accept-encoding");
  if (isCurrent(ctx.get("if-none-match"), body.etag)) {
    ctx.status = 304;
    return;
  }
  const encoding = body.compressible ? encodingFor(ctx.get("accept-encoding")) : "identity";
  ctx.type = body.mediaType;
  if (encoding !== "identity") ctx.set("content-encoding", encoding);
  ctx.body = await body.in(encoding);
}
