import { defineEntity, p } from "@mikro-orm/core";
import type { NoticeTemplate } from "../document/index.ts";
import { column } from "../kernel/index.ts";
import { sealedJson } from "../privacy/index.ts";
import type { NoticeFields } from "./notice-fields.ts";

const AllocationNoticeSchema = defineEntity({
  name: "AllocationNotice",
  tableName: "allocation_notice",
  indexes: [{ properties: ["issuedAt", "id"] }, { properties: ["allocationId"] }, { properties: ["state"] }],
  properties: {
    id: column.id(),
    noticeNo: column.text(40).unique(),
    allocationId: column.ref(),
    state: column.word<"issued" | "sealed" | "void">(),
    /** What stands on it, as filled by the system. */
    fields: p.type(sealedJson<NoticeFields>("allocation_notice.fields")).$type<NoticeFields>(),
    /** 0: the declared template; else a version that staff saved. */
    templateVersion: column.int(),
    verifyCode: column.text(12),
    fileId: column.ref().nullable(),
    sealId: column.text(64).nullable(),
    digest: column.text(64).nullable(),
    signature: column.text(200).nullable(),
    issuedAt: column.instant(),
    sealedAt: column.instant().nullable(),
    /** Download within 3 natural days of the SMS (exclusive). */
    downloadBy: column.instant(),
    downloadedAt: column.instant().nullable(),
    voidedAt: column.instant().nullable(),
    voidReason: column.text(200).nullable(),
    /** = allocationId while valid: one valid notice per allocation (unique). */
    liveAllocationId: column.ref().nullable().unique(),
  },
});

/** 配租通知单 */
export class AllocationNotice extends AllocationNoticeSchema.class {}
AllocationNoticeSchema.setClass(AllocationNotice);

const NoticeTemplateVersionSchema = defineEntity({
  name: "NoticeTemplateVersion",
  tableName: "notice_template_version",
  properties: {
    /** 1, 2, 3 …: a notice names the one it was issued with. */
    version: column.int().primary(),
    template: column.json<NoticeTemplate>(),
    savedBy: column.text(64),
    savedAt: column.instant(),
    reason: column.text(500),
  },
});

/** An edited template of the notice (G3.22). Never changed, only followed by the next. */
export class NoticeTemplateVersion extends NoticeTemplateVersionSchema.class {}
NoticeTemplateVersionSchema.setClass(NoticeTemplateVersion);
