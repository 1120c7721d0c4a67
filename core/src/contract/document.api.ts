import * as z from "zod/mini";
import { route } from "./route.ts";
import { Id } from "./schemas.ts";

/** A file as it is kept; forms and materials name it by its id. */
export const StoredFileReply = z.object({ id: Id, name: z.string(), size: z.int(), mediaType: z.string() });

export const documentApi = {
  /** multipart/form-data with one part `file`. */
  uploadFile: route({
    method: "POST",
    path: "/files",
    summary: "上传文件（图片、PDF或办公文档，10MB以内）",
    reply: StoredFileReply,
  }),
  fileContent: route({
    method: "GET",
    path: "/files/:id",
    summary: "查看文件内容",
    query: z.object({ size: z.optional(z.enum(["thumbnail", "full"])) }),
    reply: z.file(),
  }),
};
