import { apiBase, exchange } from "./transport.ts";

/** Files need the token too, so they are fetched and shown from memory. `path` starts below the API. */
export async function fetchFile(path: string): Promise<{ blob: Blob; name: string | undefined }> {
  const reply = await exchange({ method: "GET", url: apiBase + path });
  return { blob: await reply.blob(), name: nameFrom(reply.headers.get("content-disposition")) };
}

export async function downloadFile(path: string, fallbackName: string) {
  const { blob, name } = await fetchFile(path);
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name ?? fallbackName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameFrom(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return encoded ? decodeURIComponent(encoded) : disposition?.match(/filename="([^"]+)"/)?.[1];
}
