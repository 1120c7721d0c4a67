import * as z from "zod/mini";
import { route } from "./route.ts";
import { Abilities, Id, InstantText, Ok, Reason } from "./schemas.ts";
import { mostSessionUnits } from "./units.ts";

const Bedrooms = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const Tone = z.enum(["neutral", "active", "good", "warning", "bad"]);
const SessionState = z.enum(["draft", "open", "closed"]);
const OfferState = z.enum(["admitted", "open", "chosen", "missed", "released"]);
const UnitIds = z.array(Id).check(z.minLength(1, "请至少选择一套房源。"), z.maxLength(mostSessionUnits));

/** One household's turn in a session: 选房家庭库, countdown, outcome. */
export const OfferView = z.object({
  id: Id,
  sessionId: Id,
  sessionNo: z.string(),
  sessionTitle: z.string(),
  sessionState: SessionState,
  entryId: Id,
  /** `廉租住房组 · 二居室` */
  laneText: z.string(),
  bedrooms: z.int(),
  queueNumber: z.int(),
  state: z.object({ code: OfferState, label: z.string(), tone: Tone }),
  openedAt: z.optional(InstantText),
  /** Exclusive: the countdown runs to it on the server's time. */
  closesAt: z.optional(InstantText),
  endedAt: z.optional(InstantText),
  /** Apply to continue before this instant. */
  continueBy: z.optional(InstantText),
  /** Admitted households that are called before. */
  ahead: z.int(),
  freeUnits: z.int(),
  totalUnits: z.int(),
  /** For staff who watch the session: who it is, and what was chosen. */
  caseNo: z.optional(z.string()),
  maskedName: z.optional(z.string()),
  /** `名苑1栋101`, once a flat was chosen. */
  home: z.optional(z.string()),
  abilities: Abilities,
});

/** 房源楼盘表 of a session; the same bytes for everybody, with an ETag that changes with every choice. */
export const SessionTableView = z.object({
  sessionId: Id,
  revision: z.int(),
  estates: z.array(
    z.object({
      id: Id,
      name: z.string(),
      address: z.string(),
      free: z.int(),
      buildings: z.array(
        z.object({
          id: Id,
          name: z.string(),
          floors: z.int(),
          free: z.int(),
          units: z.array(
            z.object({
              id: Id,
              doorNo: z.string(),
              floor: z.int(),
              position: z.int(),
              bedrooms: z.int(),
              /** Hundredths of a square metre. */
              areaCentiares: z.int(),
              orientation: z.string(),
              rentFen: z.int(),
              status: z.enum(["free", "taken", "removed"]),
              statusText: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
});

export const SessionSummary = z.object({
  id: Id,
  sessionNo: z.string(),
  title: z.string(),
  areaCode: z.string(),
  bedrooms: z.int(),
  state: z.object({ code: SessionState, label: z.string(), tone: Tone }),
  createdAt: InstantText,
  openedAt: z.optional(InstantText),
  closedAt: z.optional(InstantText),
  closeReason: z.optional(z.string()),
});

export const SessionView = z.object({
  session: SessionSummary,
  free: z.int(),
  taken: z.int(),
  /** How many households it admits in all. */
  admits: z.int(),
  offers: z.array(OfferView),
  extensions: z.array(
    z.object({
      id: Id,
      offerId: Id,
      cause: z.enum(["smsNotDelivered", "serviceDown"]),
      lostMinutes: z.int(),
      evidence: z.string(),
      fileId: z.optional(Id),
      previousClosesAt: InstantText,
      closesAt: InstantText,
      approvedBy: z.string(),
      at: InstantText,
    }),
  ),
  serverNow: InstantText,
  abilities: Abilities,
});

const Confirmed = z.object({ allocationId: Id, unitId: Id });

export const selectionApi = {
  mySelection: route({
    method: "GET",
    path: "/my/selection",
    summary: "我的选房：是否轮到、剩余时间、可选房源数",
    reply: z.object({ serverNow: InstantText, offers: z.array(OfferView) }),
  }),
  sessionTable: route({
    method: "GET",
    path: "/selection-sessions/:id/table",
    summary: "场次房源楼盘表",
    reply: SessionTableView,
  }),
  confirmUnit: route({
    method: "POST",
    path: "/offers/:id/confirmation",
    summary: "确认选房",
    body: z.strictObject({ unitId: Id }),
    reply: Confirmed,
  }),
  declineOffer: route({
    method: "POST",
    path: "/offers/:id/decline",
    summary: "放弃本次选房（按未按时选房处理）",
    reply: Ok,
  }),
  selectionSessions: route({
    method: "GET",
    path: "/selection-sessions",
    summary: "选房场次",
    query: z.object({ state: z.optional(SessionState) }),
    reply: z.object({ sessions: z.array(SessionSummary), abilities: Abilities }),
  }),
  selectionSession: route({
    method: "GET",
    path: "/selection-sessions/:id",
    summary: "场次实况：家庭顺序、房源、时限",
    reply: SessionView,
  }),
  createSession: route({
    method: "POST",
    path: "/selection-sessions",
    summary: "新建选房场次",
    body: z.strictObject({
      areaCode: z.string().check(z.maxLength(32)),
      bedrooms: Bedrooms,
      unitIds: UnitIds,
      title: z.optional(z.string().check(z.maxLength(120))),
    }),
    reply: z.object({ id: Id }),
  }),
  startSession: route({
    method: "POST",
    path: "/selection-sessions/:id/start",
    summary: "开始选房场次",
    reply: Ok,
  }),
  addSessionUnits: route({
    method: "POST",
    path: "/selection-sessions/:id/units",
    summary: "向场次增加房源",
    body: z.strictObject({ unitIds: UnitIds }),
    reply: Ok,
  }),
  removeSessionUnits: route({
    method: "POST",
    path: "/selection-sessions/:id/removed-units",
    summary: "从场次撤出房源",
    body: z.strictObject({ unitIds: UnitIds }),
    reply: Ok,
  }),
  endSession: route({
    method: "POST",
    path: "/selection-sessions/:id/end",
    summary: "结束选房场次",
    body: z.strictObject({ reason: Reason }),
    reply: Ok,
  }),
  keepSession: route({
    method: "POST",
    path: "/selection-sessions/:id/keep",
    summary: "撤销结束场次的安排",
    reply: Ok,
  }),
  requestActCode: route({
    method: "POST",
    path: "/offers/:id/act-code",
    summary: "代办选房：向申请人手机发送确认码",
    reply: z.object({ sentTo: z.string() }),
  }),
  confirmUnitFor: route({
    method: "POST",
    path: "/offers/:id/assisted-confirmation",
    summary: "代办选房：凭申请人确认码确认",
    body: z.strictObject({
      unitId: Id,
      code: z.string().check(z.regex(/^\d{6}$/, "请填写6位确认码。")),
      reason: Reason,
    }),
    reply: Confirmed,
  }),
  extendOffer: route({
    method: "POST",
    path: "/offers/:id/extensions",
    summary: "补足选房时间（短信未送达或系统停机）",
    body: z.strictObject({
      cause: z.enum(["smsNotDelivered", "serviceDown"]),
      lostMinutes: z.int().check(z.gte(1, "请填写延误的分钟数。"), z.lte(1440)),
      evidence: z.string().check(z.trim(), z.minLength(2, "请填写依据。"), z.maxLength(1000)),
      fileId: z.optional(Id),
    }),
    reply: z.object({ id: Id, closesAt: InstantText }),
  }),
};
