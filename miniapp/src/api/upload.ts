import type { FileRef } from "@housing/core/contract/form";
import Taro from "@tarojs/taro";
import { noReply, replyError } from "./errors";
import { accept, apiBase, authorization } from "./transport";

export interface PickedFile {
  /** A temporary path on the phone, or an object URL in a browser. */
  path: string;
  name: string;
  size: number;
}

export type Progress = (percent: number) => void;
export type Upload = (file: PickedFile, onProgress: Progress) => Promise<FileRef>;

/** Sends one file as the part `file` of a form; the reply names it for later. */
export function uploadTo(path: string): Upload {
  return async (file, onProgress) => {
    const task = Taro.uploadFile({
      url: apiBase + path,
      filePath: file.path,
      name: "file",
      fileName: file.name,
      formData: { name: file.name },
      header: authorization(),
    });
    task.progress(({ progress }) => onProgress(progress));
    const reply = await task.catch(() => {
      throw noReply();
    });
    const { data } = accept(reply.statusCode, parsed(reply.data));
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
