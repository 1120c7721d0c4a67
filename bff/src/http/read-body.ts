import type { IncomingMessage } from "node:http";
import { refused } from "./refusals.ts";

const JSON_LIMIT = 256 * 1024;
export const FILE_LIMIT = 10 * 1024 * 1024;
/** Read and thrown away after a refusal, so that the sender hears the answer instead of a broken connection. */
const DRAIN_LIMIT = 64 * 1024 * 1024;

const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} KB`;

async function readBytes(request: IncomingMessage, limit: number, shown = limit): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > limit) {
      drain(request);
      throw refused("tooLarge", { limit: sizeText(shown) });
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function drain(request: IncomingMessage): void {
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > DRAIN_LIMIT) request.destroy();
  });
  request.resume();
}

const typeOf = (request: IncomingMessage): string => (request.headers["content-type"] ?? "").toLowerCase();
const hasBody = (request: IncomingMessage): boolean =>
  request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;

/** The JSON of a request, or undefined when it has no body. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!hasBody(request)) return undefined;
  if (!/^application\/([\w.-]+\+)?json\b/.test(typeOf(request))) {
    drain(request);
    throw refused("notJson");
  }
  const bytes = await readBytes(request, JSON_LIMIT);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw refused("malformedJson");
  }
}

export const isMultipart = (request: IncomingMessage): boolean =>
  typeOf(request).startsWith("multipart/form-data");

/** The form of a multipart request; its parts together at most 10 MB and a little for their headers. */
export async function readForm(request: IncomingMessage): Promise<FormData> {
  const bytes = await readBytes(request, FILE_LIMIT + 64 * 1024, FILE_LIMIT);
  // The boundary is case-sensitive: the header as it came.
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  try {
    return await new Response(new Uint8Array(bytes), { headers }).formData();
  } catch {
    throw refused("fileMissing");
  }
}
