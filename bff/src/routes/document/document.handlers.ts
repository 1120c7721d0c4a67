import type { documentApi } from "@housing/core/contract/document.api";
import { checkUpload, keepFile, mediaTypeOf, readableFile, type UploadLimits } from "@housing/core/document";
import { identityRefused } from "@housing/core/identity";
import { defineRefusals } from "@housing/core/kernel";
import { sm3Hex } from "@housing/core/privacy";
import { FileAnswer, type Handlers } from "../../http/handler.ts";
import { FILE_LIMIT } from "../../http/read-body.ts";

const limits: UploadLimits = {
  maxBytes: FILE_LIMIT,
  types: ["pdf", "jpeg", "png", "webp", "docx", "xlsx"],
};

const refused = defineRefusals("document", {
  size: { status: 413, text: "文件为空或超过10 MB，请压缩后再上传。" },
  type: { status: 422, text: "只能上传JPG、PNG、WebP图片，PDF，或不含宏的Word、Excel文件。" },
  broken: {
    status: 422,
    text: "这个文件打不开，可能没有存完整、已经损坏，或者只是改了文件名。请重新拍照，或者另存一份再上传。",
  },
  mismatch: { status: 422, text: "文件内容与文件名的类型不一致，请另存为正确的类型后再上传。" },
});

/** A name to show and to save under: no path, no control characters, at most 120 characters. */
const plainName = (name: string): string =>
  [...(name.split(/[\\/]/).at(-1) ?? "")]
    .filter((character) => character >= " ")
    .slice(-120)
    .join("") || "文件";

export const documentHandlers: Handlers<typeof documentApi> = {
  uploadFile: async ({ file, actor, services, act }) => {
    if (actor.kind === "visitor") throw identityRefused("notSignedIn");
    const upload = file();
    const check = checkUpload(upload, limits);
    if (!check.ok) throw refused(check.reason);
    const storeKey = await services.files.put(upload.bytes, { type: check.type });
    const facts = {
      name: plainName(upload.name),
      mediaType: mediaTypeOf(check.type),
      size: upload.bytes.length,
    };
    const kept = await act(async (work) =>
      keepFile(work, { ...facts, storeKey, digest: sm3Hex(upload.bytes) }),
    );
    return { id: kept.id, ...facts };
  },

  fileContent: async ({ params, read, services }) => {
    const { storeKey, name, mediaType } = await read((work) => readableFile(work, params.id ?? ""));
    return new FileAnswer(
      await services.files.get(storeKey),
      name,
      mediaType,
      /^image\/|pdf$/.test(mediaType),
    );
  },
};
