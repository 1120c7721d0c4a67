import * as z from "zod/mini";
import { route } from "./route.ts";
import { Abilities, AllocationSummary, DayText, Id, InstantText, PageQuery, Reason } from "./schemas.ts";

const Tier = z.enum(["lowRent", "publicRental"]);
const Bedrooms = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const PriorityClass = z.enum(["priority", "ordinary"]);
const State = z.enum([
  "requested",
  "qualified",
  "publicised",
  "inLine",
  "admitted",
  "missed",
  "chosen",
  "ended",
]);
const StateText = z.object({
  code: State,
  label: z.string(),
  tone: z.enum(["neutral", "active", "good", "warning", "bad"]),
});
const AreaCode = z.string().check(z.maxLength(32));

export const EntrySummary = z.object({
  id: Id,
  householdId: Id,
  caseNo: z.string(),
  maskedName: z.string(),
  areaCode: z.string(),
  districtCode: z.string(),
  tier: Tier,
  bedrooms: Bedrooms,
  /** `廉租住房组 · 二居室` */
  laneText: z.string(),
  class: PriorityClass,
  number: z.optional(z.int()),
  batchDay: z.optional(DayText),
  submittedAt: InstantText,
  inLineAt: z.optional(InstantText),
  state: StateText,
  endReason: z.optional(z.string()),
  /** The rule on which the end rests. */
  endClause: z.optional(z.string()),
  endedAt: z.optional(InstantText),
});

export const EntryStandingView = z.extend(EntrySummary, {
  /** Households in line that are called before: of the own lane, and 廉租住房组 of the same bedrooms. */
  ahead: z.optional(z.object({ inLane: z.int(), lowRent: z.int() })),
  publicity: z.optional(z.object({ listId: Id, endsAt: InstantText, held: z.boolean() })),
  /** The request to adjust or continue that waits for its number. */
  request: z.optional(EntrySummary),
  /** Apply to continue before this instant. */
  continueBy: z.optional(InstantText),
  next: z.object({ text: z.string(), at: z.optional(InstantText) }),
  serverNow: InstantText,
  abilities: Abilities,
});

const BatchSummary = z.object({
  id: Id,
  areaCode: z.string(),
  areaName: z.string(),
  day: DayText,
  count: z.int(),
  listId: z.optional(Id),
  digest: z.string(),
  previousDigest: z.string(),
  generatedAt: InstantText,
});

export const BatchProofView = z.object({
  content: z.object({
    areaCode: z.string(),
    day: DayText,
    previousDigest: z.string(),
    lastBefore: z.record(z.string(), z.int()),
    entries: z.array(
      z.object({
        caseNo: z.string(),
        maskedName: z.string(),
        tier: Tier,
        bedrooms: Bedrooms,
        class: PriorityClass,
        submittedAt: InstantText,
        number: z.int(),
      }),
    ),
  }),
  digest: z.string(),
});

const Person = {
  name: z.string().check(z.minLength(2, "请填写姓名。"), z.maxLength(40)),
  idNumber: z.string().check(z.regex(/^[1-9]\d{16}[\dXx]$/, "身份证号不正确，请填写18位号码。")),
  phone: z.optional(z.string().check(z.regex(/^1[3-9]\d{9}$/, "手机号不正确，请填写11位手机号。"))),
};

export const LotteryNumberInput = z.strictObject({
  applicant: z.strictObject(Person),
  members: z
    .array(z.strictObject({ ...Person, relation: z.string().check(z.minLength(1), z.maxLength(16)) }))
    .check(z.maxLength(20)),
  streetCode: z.string().check(z.maxLength(16)),
  caseNo: z.string().check(z.minLength(1, "请填写原受理号。"), z.maxLength(32)),
  tier: Tier,
  bedrooms: Bedrooms,
  class: PriorityClass,
  number: z.int().check(z.gte(1, "顺序号从1开始。"), z.lte(1_000_000)),
  submittedAt: InstantText,
});

export const queueApi = {
  myQueue: route({
    method: "GET",
    path: "/my/queue",
    summary: "我的轮候",
    reply: z.object({ standing: z.optional(EntryStandingView) }),
  }),
  rejoinQueue: route({
    method: "POST",
    path: "/queue/entries/:id/continuation",
    summary: "申请继续轮候",
    reply: EntryStandingView,
  }),
  leaveQueue: route({
    method: "POST",
    path: "/queue/entries/:id/leaving",
    summary: "放弃轮候",
    reply: EntryStandingView,
  }),
  publicBatches: route({
    method: "GET",
    path: "/public/batches",
    summary: "轮候顺序号批次",
    query: z.object({ areaCode: z.optional(AreaCode), before: z.optional(DayText) }),
    reply: z.object({ batches: z.array(BatchSummary), next: z.optional(DayText) }),
  }),
  batchProof: route({
    method: "GET",
    path: "/public/batches/:id/proof",
    summary: "批次编号证明（下载后可自行核验）",
    reply: BatchProofView,
  }),
  queueLanes: route({
    method: "GET",
    path: "/queue/lanes",
    summary: "轮候组别概况",
    query: z.object({ areaCode: z.optional(AreaCode) }),
    reply: z.object({
      lanes: z.array(
        z.object({
          lane: z.string(),
          laneText: z.string(),
          last: z.int(),
          counts: z.array(z.object({ state: StateText, households: z.int() })),
        }),
      ),
    }),
  }),
  queueEntries: route({
    method: "GET",
    path: "/queue/entries",
    summary: "轮候家庭库",
    query: z.extend(PageQuery, {
      areaCode: z.optional(AreaCode),
      lane: z.optional(z.string().check(z.maxLength(64))),
      state: z.optional(State),
      caseNo: z.optional(z.string().check(z.maxLength(32))),
    }),
    reply: z.object({ entries: z.array(EntrySummary), next: z.optional(z.string()) }),
  }),
  queueEntry: route({
    method: "GET",
    path: "/queue/entries/:id",
    summary: "轮候家庭详情与全部变动",
    reply: z.extend(EntryStandingView, {
      /** The application; numbers of a lottery came without one. */
      caseId: z.optional(Id),
      history: z.array(
        z.object({
          id: Id,
          at: InstantText,
          act: z.string(),
          text: z.string(),
          actor: z.string(),
          policyRevision: z.int(),
        }),
      ),
      /** The flats it chose, the newest first. */
      allocations: z.array(AllocationSummary),
      disqualification: z.optional(
        z.object({ reason: z.string(), evidence: z.string(), fileIds: z.array(Id), at: InstantText }),
      ),
    }),
  }),
  disqualify: route({
    method: "POST",
    path: "/queue/entries/:id/disqualification",
    summary: "取消轮候资格",
    body: z.strictObject({
      reason: Reason,
      evidence: z.string().check(z.trim(), z.minLength(2, "请填写核实依据，至少2个字。"), z.maxLength(1000)),
      fileIds: z.array(Id).check(z.maxLength(20, "最多上传20个文件。")),
    }),
    reply: EntryStandingView,
  }),
  restoreEntry: route({
    method: "POST",
    path: "/queue/entries/:id/restoration",
    summary: "恢复轮候资格（对取消资格的异议成立）",
    reply: EntryStandingView,
  }),
  importLotteryNumbers: route({
    method: "POST",
    path: "/queue/lottery-numbers",
    summary: "导入公开摇号的轮候顺序号",
    body: z.strictObject({
      numbers: z
        .array(LotteryNumberInput)
        .check(z.minLength(1, "请先填写要导入的顺序号。"), z.maxLength(500)),
    }),
    reply: z.object({ imported: z.int() }),
  }),
};
