export {
  ALLOCATION_NOTICE_FIELDS,
  ALLOCATION_NOTICE_TEMPLATE,
  type AllocationNoticeData,
  allocationNoticeValues,
  renderAllocationNotice,
} from "./allocation-notice.ts";
export {
  checkUpload,
  mediaTypeOf,
  type Upload,
  type UploadCheck,
  type UploadLimits,
} from "./check-upload.ts";
export {
  type FileAccess,
  fileAccess,
  fileOwner,
  type KeptFile,
  keepFile,
  readableFile,
  refuseOthersFiles,
} from "./file-access.ts";
export { type FileMeta, FileMissing, type FileStore } from "./file-store.ts";
export { type FontFile, MissingGlyph, missingGlyphs } from "./fonts.ts";
export { LocalFileStore } from "./local-file-store.ts";
export {
  checkTemplate,
  type FilledNotice,
  fillTemplate,
  type NoticeTemplate,
  TemplateError,
  type TemplateRow,
} from "./notice-template.ts";
export { type NoticeFrame, renderNotice } from "./render-notice.ts";
export type { SealAppearance } from "./seal-drawing.ts";
export {
  type DetachedSeal,
  type RegisteredSeal,
  SampleSeals,
  type SealedPdf,
  type SealPort,
  type SealVerdict,
  UnknownSeal,
} from "./seal-port.ts";
export { type FileType, sniffType } from "./sniff-type.ts";
export { StoredFile } from "./stored-file.entity.ts";
