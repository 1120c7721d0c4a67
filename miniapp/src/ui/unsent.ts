import type { PickedFile } from "../api/upload.ts";

/** A picked file that has not arrived: on its way, or failed and neither tried again nor taken away. */
export interface Unsent {
  /** What it belongs to. */
  of: string;
  file: PickedFile;
  failed: boolean;
}

type All = readonly Unsent[];

/** Cameras give every photo the same name: which it is, the picked file itself tells. */
export const withoutUnsent = (all: All, file: PickedFile): All => all.filter((one) => one.file !== file);

export const withUnsent = (all: All, one: Unsent): All => [...withoutUnsent(all, one.file), one];

/** A picker that is opened anew shows no line for what has failed before: it was told of, and is forgotten. */
export const withoutFailed = (all: All, of: string): All => all.filter((one) => one.of !== of || !one.failed);

/** Nothing is handed in as if a photo were there that is still on its way. */
export function unsentText({ file: { name }, failed }: Unsent): string {
  return failed ? `“${name}”没有传上去，请再传一次，或者点“不传了”。` : `“${name}”还在上传，请等它传完。`;
}
