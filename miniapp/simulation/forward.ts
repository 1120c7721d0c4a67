import path from "node:path";
import type { Answer, Outgoing } from "./types.ts";

/** Files that the simulated phone holds, by their temporary path. */
export type PhoneFiles = Map<string, Uint8Array>;

/** Takes a call of the mini-program to a real server: same path, other origin. */
export async function forward(outgoing: Outgoing, apiOrigin: string, files: PhoneFiles): Promise<Answer> {
  const url = new URL(new URL(outgoing.url ?? "/").pathname + new URL(outgoing.url ?? "/").search, apiOrigin);
  const response = await fetch(url, requestOf(outgoing, files)).catch((error: Error) => {
    throw new Error(`request failed: ${error.message}`);
  });
  const header = Object.fromEntries(response.headers);
  const statusCode = response.status;
  if (outgoing.name === "downloadFile") {
    const tempFilePath = `wxfile://tmp/download-${files.size}`;
    files.set(tempFilePath, new Uint8Array(await response.arrayBuffer()));
    return { statusCode, header, tempFilePath };
  }
  const text = await response.text();
  return { statusCode, header, data: outgoing.name === "request" ? parsed(text) : text };
}

function requestOf(outgoing: Outgoing, files: PhoneFiles): RequestInit {
  const { name, method = "GET", header = {}, data } = outgoing;
  if (name === "uploadFile") return { method: "POST", headers: header, body: formOf(outgoing, files) };
  if (data === undefined || method === "GET") return { method, headers: header };
  return { method, headers: header, body: typeof data === "string" ? data : JSON.stringify(data) };
}

function formOf({ filePath = "", part = "file", formData = {} }: Outgoing, files: PhoneFiles): FormData {
  const bytes = files.get(filePath);
  if (!bytes) throw new Error(`the phone holds no file ${filePath}`);
  const form = new FormData();
  for (const [name, value] of Object.entries(formData as Record<string, unknown>))
    form.set(name, String(value));
  const named = (formData as { name?: string }).name ?? path.basename(filePath);
  form.set(part, new Blob([new Uint8Array(bytes)]), named);
  return form;
}

/** WeChat hands JSON over parsed, and anything else as text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
