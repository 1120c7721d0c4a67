import type { FileRef } from "@housing/core/contract/form";
import { replyError } from "./errors";
import { sendFile } from "./send-file";
import { accept } from "./transport";

export interface PickedFile {
  /** A temporary path on the phone; empty in a browser. */
  path: string;
  name: string;
  size: number;
  /** The file itself, in a browser. */
  blob?: Blob;
}

export type Progress = (percent: number) => void;
export type Upload = (file: PickedFile, onProgress: Progress) => Promise<FileRef>;

/** Sends one file as the part `file` of a form; the reply names it for later. */
export function uploadTo(path: string): Upload {
  return async (file, onProgress) => {
    const reply = await sendFile(path, file, onProgress);
    const { data } = accept(reply.status, parsed(reply.text));
    if (!isFileRef(data)) throw replyError(502, undefined);
    return data;
  };
}

function parsed(text: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFileRef(data: unknown): data is FileRef {
  return typeof data === "object" && data !== null && typeof (data as Partial<FileRef>).id === "string";
}
