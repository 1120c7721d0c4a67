import Taro from "@tarojs/taro";
import type { PickedFile } from "../api/upload";

export type FileSource = "photo" | "file";
export const fileSources: { source: FileSource; text: string }[] = [
  { source: "photo", text: "拍照或选照片" },
  { source: "file", text: "从聊天记录选文件" },
];

/** Nothing when the person closes the picker. */
export async function pickFiles(source: FileSource, count: number): Promise<PickedFile[]> {
  try {
    return source === "photo" ? await photos(count) : await messages(count);
  } catch {
    return [];
  }
}

async function photos(count: number): Promise<PickedFile[]> {
  const { tempFiles } = await Taro.chooseImage({
    count,
    sizeType: ["compressed"],
    sourceType: ["camera", "album"],
  });
  return tempFiles.map((file, at) => ({ path: file.path, size: file.size, name: nameOf(file.path, at) }));
}

async function messages(count: number): Promise<PickedFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({ count, type: "all" });
  return tempFiles.map(({ path, size, name }) => ({ path, size, name }));
}

const nameOf = (path: string, at: number) => `照片${at + 1}${/\.\w+$/.exec(path)?.[0] ?? ".jpg"}`;
