import Taro from "@tarojs/taro";
import { noReply } from "./errors";
import { apiBase, authorization } from "./transport";
import type { PickedFile, Progress } from "./upload";

export interface Answer {
  status: number;
  text: unknown;
}

/** How a phone sends a file; the H5 twin hands the browser's own file over. */
export async function sendFile(path: string, file: PickedFile, onProgress: Progress): Promise<Answer> {
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
  return { status: reply.statusCode, text: reply.data };
}
