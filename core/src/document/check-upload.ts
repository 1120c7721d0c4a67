import { type FileType, hasMacros, sniffType } from "./sniff-type.ts";

/** A file as it arrives: all but the bytes is only what the sender says. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Media type that the sender declared, when there is one. */
  readonly mediaType?: string;
}

/** What the receiver takes; sizes in bytes. */
export interface UploadLimits {
  readonly maxBytes: number;
  readonly types: readonly FileType[];
}

export type UploadCheck =
  | { readonly ok: true; readonly type: FileType }
  | { readonly ok: false; readonly reason: "type" | "broken" | "size" | "mismatch" };

const OFFICE = "application/vnd.openxmlformats-officedocument";
const KNOWN: Readonly<Record<FileType, { extensions: readonly string[]; mediaType: string }>> = {
  pdf: { extensions: ["pdf"], mediaType: "application/pdf" },
  jpeg: { extensions: ["jpg", "jpeg"], mediaType: "image/jpeg" },
  png: { extensions: ["png"], mediaType: "image/png" },
  webp: { extensions: ["webp"], mediaType: "image/webp" },
  docx: { extensions: ["docx"], mediaType: `${OFFICE}.wordprocessingml.document` },
  xlsx: { extensions: ["xlsx"], mediaType: `${OFFICE}.spreadsheetml.sheet` },
};
/** What browsers and mini-programs send when they do not know. */
const UNDECLARED = new Set(["", "application/octet-stream", "binary/octet-stream"]);

/** Judges an upload by size, content, and whether name and declaration agree with the content. */
export function checkUpload(upload: Upload, limits: UploadLimits): UploadCheck {
  const { length } = upload.bytes;
  if (length === 0 || length > limits.maxBytes) return { ok: false, reason: "size" };
  const type = sniffType(upload.bytes);
  if (type === null) return { ok: false, reason: isBroken(upload, limits) ? "broken" : "type" };
  if (!limits.types.includes(type)) return { ok: false, reason: "type" };
  return agrees(upload, type) ? { ok: true, type } : { ok: false, reason: "mismatch" };
}

/** Media type to answer with when the file is downloaded. */
export function mediaTypeOf(type: FileType): string {
  return KNOWN[type].mediaType;
}

const extensionOf = ({ name }: Upload): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Its name is right and its content is nothing: to name the kinds that are taken would help nobody. */
const isBroken = (upload: Upload, { types }: UploadLimits): boolean =>
  types.some((type) => KNOWN[type].extensions.includes(extensionOf(upload))) && !hasMacros(upload.bytes);

function agrees(upload: Upload, type: FileType): boolean {
  const declared = (upload.mediaType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const nameFits = KNOWN[type].extensions.includes(extensionOf(upload));
  return nameFits && (UNDECLARED.has(declared) || declared === KNOWN[type].mediaType);
}
