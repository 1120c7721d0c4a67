import { patience, patienceMs } from "./patience.ts";
import { apiBase, exchange } from "./transport.ts";

/** A file that the server makes or keeps: where it stands below the API, and its name unless the server gives one. */
export interface ServedFile {
  path: string;
  name: string;
}

/** Files need the token too, so they are fetched and shown from memory. */
export async function fetchFile(path: string, onBytes?: (received: number) => void) {
  const { signal, heard, end } = patience(patienceMs.file);
  try {
    const reply = await exchange({ method: "GET", url: apiBase + path }, signal);
    const parts: BlobPart[] = [];
    let received = 0;
    for await (const part of piecesOf(reply)) {
      heard();
      parts.push(part);
      received += part.byteLength;
      onBytes?.(received);
    }
    const blob = new Blob(parts, { type: reply.headers.get("content-type") ?? "" });
    return { blob, name: nameFrom(reply.headers.get("content-disposition")) };
  } finally {
    end();
  }
}

async function* piecesOf({ body }: Response) {
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
}

export async function downloadFile({ path, name }: ServedFile, onBytes?: (received: number) => void) {
  const file = await fetchFile(path, onBytes);
  const url = URL.createObjectURL(file.blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameFrom(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return encoded ? decodeURIComponent(encoded) : disposition?.match(/filename="([^"]+)"/)?.[1];
}
