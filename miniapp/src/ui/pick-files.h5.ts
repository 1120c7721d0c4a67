import type { PickedFile } from "../api/upload";
import { smallerPhoto } from "./smaller-photo.h5";

export type FileSource = "photo" | "file";
export const fileSources: { source: FileSource; text: string }[] = [
  { source: "photo", text: "拍照" },
  { source: "file", text: "选照片或文件" },
];

/** Nothing when the person closes the picker. */
export function pickFiles(source: FileSource, count: number): Promise<PickedFile[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = source === "photo" ? "image/*" : "image/*,.pdf";
  input.multiple = count > 1 && source === "file";
  if (source === "photo") input.setAttribute("capture", "environment");
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve([]));
    input.addEventListener("change", () =>
      resolve(
        Promise.all(
          Array.from(input.files ?? [])
            .slice(0, count)
            .map(picked),
        ),
      ),
    );
    input.click();
  });
}

async function picked(chosen: File): Promise<PickedFile> {
  const file = await smallerPhoto(chosen);
  return { path: "", name: file.name, size: file.size, blob: file };
}
