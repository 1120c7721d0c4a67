import * as z from "zod/mini";
import { route } from "./route.ts";
import { Abilities, DayText, Id, InstantText, NoticeState, Ok, Reason } from "./schemas.ts";

const Check = z.enum(["checked", "doubt", "cleared", "refused"]);

const BatchView = z.object({
  id: Id,
  batchNo: z.string(),
  sessionId: Id,
  sessionNo: z.string(),
  sessionTitle: z.string(),
  createdAt: InstantText,
  /** Households by how far they have come, of the regions of whoever asks. */
  progress: z.object({ inPublicity: z.int(), toSign: z.int(), signed: z.int(), ended: z.int() }),
  /** The earliest time to sign, while somebody still has to. */
  signBy: z.optional(InstantText),
});

export const MoveInHousehold = z.object({
  allocationId: Id,
  caseNo: z.string(),
  maskedName: z.string(),
  laneText: z.string(),
  queueNumber: z.int(),
  /** `名苑1栋101` */
  home: z.string(),
  state: z.object({
    code: z.string(),
    label: z.string(),
    tone: z.enum(["neutral", "active", "good", "warning", "bad"]),
  }),
  signBy: z.optional(InstantText),
  /** No time to sign runs while the doubt is decided. */
  signingPaused: z.boolean(),
  check: z.optional(Check),
  checkText: z.string(),
  doubt: z.optional(z.string()),
  leaseNo: z.optional(z.string()),
  noticeNo: z.optional(z.string()),
  noticeState: z.optional(NoticeState),
  notDownloaded: z.boolean(),
  abilities: Abilities,
});

/** 入住业务管理 (G4.1): part of the allocation API. */
export const leaseApi = {
  moveInBatches: route({
    method: "GET",
    path: "/move-in-batches",
    summary: "入住批次",
    reply: z.object({ batches: z.array(BatchView) }),
  }),
  moveInBatch: route({
    method: "GET",
    path: "/move-in-batches/:id",
    summary: "一个入住批次的家庭与办理进度",
    reply: z.object({ batch: BatchView, households: z.array(MoveInHousehold) }),
  }),
  recordOriginals: route({
    method: "POST",
    path: "/allocations/:id/originals",
    summary: "登记原件核验",
    body: z.strictObject({
      documents: z
        .array(z.string().check(z.minLength(1), z.maxLength(60)))
        .check(z.minLength(1, "请勾选已核验的原件。"), z.maxLength(30)),
    }),
    reply: Ok,
  }),
  referDoubt: route({
    method: "POST",
    path: "/allocations/:id/doubt",
    summary: "核验存疑，报区级住房保障部门",
    body: z.strictObject({ doubt: Reason }),
    reply: Ok,
  }),
  decideDoubt: route({
    method: "POST",
    path: "/allocations/:id/doubt/decision",
    summary: "审核认定核验疑点",
    body: z.strictObject({ confirmed: z.boolean(), reason: Reason }),
    reply: Ok,
  }),
  signLease: route({
    method: "POST",
    path: "/allocations/:id/lease",
    summary: "签订租赁合同",
    body: z.strictObject({ startsOn: DayText, endsOn: DayText }),
    reply: z.object({ leaseId: Id, leaseNo: z.string() }),
  }),
};
