import * as z from "zod/mini";
import { leaseApi, MoveInHousehold } from "./lease.api.ts";
import { route } from "./route.ts";
import { Abilities, Id, InstantText, NoticeState, Ok, Reason } from "./schemas.ts";

const Tone = z.enum(["neutral", "active", "good", "warning", "bad"]);
const State = z.enum(["chosen", "publicised", "qualified", "signed", "forgone", "cancelled"]);
const Ids = z.array(Id).check(z.minLength(1, "请至少选择一户。"), z.maxLength(500));

export const HomeView = z.object({
  unitId: Id,
  estate: z.string(),
  address: z.string(),
  building: z.string(),
  doorNo: z.string(),
  bedrooms: z.int(),
  /** Hundredths of a square metre. */
  areaCentiares: z.int(),
  rentFen: z.int(),
});

export const NoticeView = z.object({
  id: Id,
  noticeNo: z.string(),
  state: z.object({ code: NoticeState, label: z.string(), tone: Tone }),
  verifyCode: z.string(),
  templateVersion: z.int(),
  issuedAt: InstantText,
  sealedAt: z.optional(InstantText),
  downloadBy: InstantText,
  downloadedAt: z.optional(InstantText),
  voidedAt: z.optional(InstantText),
  voidReason: z.optional(z.string()),
});

export const AllocationRowView = z.object({
  id: Id,
  sessionId: Id,
  districtCode: z.string(),
  caseNo: z.string(),
  maskedName: z.string(),
  laneText: z.string(),
  queueNumber: z.int(),
  home: HomeView,
  state: z.object({ code: State, label: z.string(), tone: Tone }),
  chosenAt: InstantText,
  signBy: z.optional(InstantText),
  noticeId: z.optional(Id),
  noticeNo: z.optional(z.string()),
  noticeState: z.optional(NoticeState),
  notDownloaded: z.boolean(),
});

export const AllocationView = z.object({
  id: Id,
  entryId: Id,
  caseNo: z.string(),
  maskedName: z.string(),
  laneText: z.string(),
  queueNumber: z.int(),
  home: HomeView,
  state: z.object({ code: State, label: z.string(), tone: Tone }),
  chosenAt: InstantText,
  qualifiedAt: z.optional(InstantText),
  signBy: z.optional(InstantText),
  /** No time to sign runs while a doubt is decided: there is no `signBy` then. */
  signingPaused: z.boolean(),
  /** Where originals are checked and the lease is signed. */
  place: z.string(),
  endReason: z.optional(z.string()),
  /** 代办: staff who acted, with the reason. */
  actedBy: z.optional(z.string()),
  actReason: z.optional(z.string()),
  notices: z.array(NoticeView),
  /** For staff: how far the moving in has come, and what they may do about it. */
  moveIn: z.optional(MoveInHousehold),
  serverNow: InstantText,
  abilities: Abilities,
});

const CellText = z.string().check(z.maxLength(200));

const TemplateTexts = z.strictObject({
  title: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(4)),
  reference: z.string().check(z.maxLength(100)),
  salutation: z.string().check(z.maxLength(100)),
  body: z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(20)),
  rows: z
    .array(z.union([z.tuple([CellText, CellText]), z.tuple([CellText, CellText, CellText, CellText])]))
    .check(z.maxLength(30)),
  closing: z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(20)),
  footer: z.string().check(z.maxLength(200)),
});

export const allocationApi = {
  ...leaseApi,
  myAllocations: route({
    method: "GET",
    path: "/my/allocations",
    summary: "我的配租：选房结果、公示、通知单、办理期限",
    reply: z.object({ allocations: z.array(AllocationView) }),
  }),
  allocations: route({
    method: "GET",
    path: "/allocations",
    summary: "配租结果",
    query: z.object({ state: z.optional(State), sessionId: z.optional(Id) }),
    reply: z.object({ allocations: z.array(AllocationRowView) }),
  }),
  allocation: route({
    method: "GET",
    path: "/allocations/:id",
    summary: "一户的配租结果与通知单",
    reply: AllocationView,
  }),
  issueNotices: route({
    method: "POST",
    path: "/notices",
    summary: "生成配租通知单（单个或批量）",
    body: z.strictObject({ allocationIds: Ids }),
    reply: z.object({ noticeIds: z.array(Id) }),
  }),
  sealNotices: route({
    method: "POST",
    path: "/notices/seals",
    summary: "加盖公章（单个或批量）",
    body: z.strictObject({ noticeIds: Ids }),
    reply: z.object({ sealed: z.int() }),
  }),
  voidNotice: route({
    method: "POST",
    path: "/notices/:id/void",
    summary: "作废配租通知单",
    body: z.strictObject({ reason: Reason }),
    reply: Ok,
  }),
  reissueNotice: route({
    method: "POST",
    path: "/notices/:id/reissue",
    summary: "作废并重新生成配租通知单",
    body: z.strictObject({ reason: Reason }),
    reply: z.object({ noticeId: Id }),
  }),
  noticeFile: route({ method: "GET", path: "/notices/:id/file", summary: "下载配租通知单", reply: z.file() }),
  verifyNotice: route({
    method: "GET",
    path: "/public/notices/verification",
    summary: "核验配租通知单真伪",
    query: z.object({ noticeNo: z.string().check(z.maxLength(40)), code: z.string().check(z.maxLength(12)) }),
    reply: z.object({
      noticeNo: z.string(),
      state: z.object({ code: NoticeState, label: z.string(), tone: Tone }),
      maskedName: z.string(),
      estate: z.string(),
      issuedAt: InstantText,
      digest: z.optional(z.string()),
    }),
  }),
  noticeTemplate: route({
    method: "GET",
    path: "/notice-template",
    summary: "配租通知单模板",
    reply: z.object({ version: z.int(), template: TemplateTexts, fields: z.record(z.string(), z.string()) }),
  }),
  saveNoticeTemplate: route({
    method: "PUT",
    path: "/notice-template",
    summary: "保存配租通知单模板的新版本",
    body: z.strictObject({ template: TemplateTexts, reason: Reason }),
    reply: z.object({ version: z.int() }),
  }),
  seals: route({
    method: "GET",
    path: "/seals",
    summary: "电子印章",
    reply: z.object({
      seals: z.array(
        z.object({
          id: z.string(),
          authority: z.string(),
          middle: z.optional(z.string()),
          removed: z.boolean(),
          /** Notices are sealed with it now. */
          onNotices: z.boolean(),
          abilities: z.array(z.enum(["remove"])),
        }),
      ),
    }),
  }),
  addSeal: route({
    method: "POST",
    path: "/seals",
    summary: "增加电子印章",
    body: z.strictObject({
      id: z.string().check(z.regex(/^[\w-]{1,64}$/, "代码只能用字母、数字和短横线。")),
      authority: z
        .string()
        .check(z.minLength(2, "请填写印章单位。"), z.maxLength(30, "单位名称不能超过30个字。")),
      middle: z.optional(z.string().check(z.maxLength(12))),
    }),
    reply: Ok,
  }),
  removeSeal: route({ method: "DELETE", path: "/seals/:id", summary: "删除电子印章", reply: Ok }),
};
