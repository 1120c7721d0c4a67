import { zipNames } from "./zip-names.ts";

/** The kinds of file this house takes in and gives out. */
export type FileType = "pdf" | "jpeg" | "png" | "webp" | "docx" | "xlsx";

const PNG = Buffer.from("89504e470d0a1a0a", "hex");

/** The kind of file by its content, or null. Office files with macros are no kind of ours. */
export function sniffType(bytes: Uint8Array): FileType | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (has(data, 0, "%PDF-1.") || has(data, 0, "%PDF-2.")) return "pdf";
  if (data.length > 3 && data.readUIntBE(0, 3) === 0xffd8ff) return "jpeg";
  if (data.subarray(0, 8).equals(PNG) && has(data, 12, "IHDR")) return "png";
  if (has(data, 0, "RIFF") && has(data, 8, "WEBP")) return "webp";
  if (has(data, 0, "PK\u0003\u0004")) return officeType(zipNames(data));
  return null;
}

function has(data: Buffer, at: number, text: string): boolean {
  return data.subarray(at, at + text.length).equals(Buffer.from(text, "latin1"));
}

/** An office file that is whole, and still none of ours. */
export const hasMacros = (bytes: Uint8Array): boolean => zipNames(Buffer.from(bytes)).some(isMacro);

const isMacro = (name: string): boolean => /vbaProject|\/activeX\//i.test(name);

function officeType(names: readonly string[]): FileType | null {
  if (!names.includes("[Content_Types].xml")) return null;
  if (names.some(isMacro)) return null;
  if (names.includes("word/document.xml")) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  return null;
}
