import { defineFlow } from "../kernel/index.ts";

/**
 * requested: asked to continue, the request is on its public list. qualified: waits for its number.
 * publicised: number given, on the numbers list. inLine: 排队, from `inLineAt` on. admitted: in 选房家庭库 of a session.
 * missed: its offer ran out; may apply to continue. chosen: confirmed a unit. ended: number void or used up;
 * `restore` undoes a disqualification that was wrong, or a batch forgone by a miss that was; nothing else does.
 */
export type EntryState =
  | "requested"
  | "qualified"
  | "publicised"
  | "inLine"
  | "admitted"
  | "missed"
  | "chosen"
  | "ended";
export type EntryAct =
  | "qualify"
  | "number"
  | "standInLine"
  | "admit"
  | "release"
  | "miss"
  | "choose"
  | "reinstate"
  | "restore"
  | "end";

export const queueFlow = defineFlow<EntryState, EntryAct>({
  requested: { qualify: "qualified", end: "ended" },
  qualified: { number: "publicised", end: "ended" },
  publicised: { standInLine: "inLine", end: "ended" },
  inLine: { admit: "admitted", end: "ended" },
  admitted: { release: "inLine", miss: "missed", choose: "chosen", end: "ended" },
  missed: { end: "ended", reinstate: "inLine" },
  chosen: { end: "ended", reinstate: "inLine" },
  ended: { restore: "inLine" },
});

/** States with a number that is worth something. */
export const liveStates = ["publicised", "inLine", "admitted", "missed", "chosen"] as const;

export const stateText: Readonly<Record<EntryState, string>> = {
  requested: "继续轮候申请公示中",
  qualified: "等待生成轮候顺序号",
  publicised: "轮候顺序号公示中",
  inLine: "排队中",
  admitted: "已进入选房家庭库",
  missed: "未按时选房",
  chosen: "已选定房源",
  ended: "已结束",
};

/** Why an entry ended. withdrawn: a request to adjust or continue that was overtaken; it had no number. */
export type EndReason =
  | "superseded"
  | "disqualified"
  | "objectionUpheld"
  | "converted"
  | "left"
  | "forgone"
  | "allocated"
  | "allocationLost"
  | "withdrawn";

export const endReasonText: Readonly<Record<EndReason, string>> = {
  superseded: "新顺序号已生成，原顺序号失效",
  disqualified: "取消轮候资格",
  objectionUpheld: "公示异议成立",
  converted: "转为租赁补贴",
  left: "放弃轮候",
  forgone: "放弃一批次轮候资格",
  allocated: "已配租",
  allocationLost: "配租资格取消",
  withdrawn: "申请已失效",
};

/** The rule on which an end rests, where one names it. */
export const endReasonClause: Readonly<Partial<Record<EndReason, string>>> = {
  superseded: "操作规则 一（六）、二（三）",
  disqualified: "操作规则 一（六）",
  objectionUpheld: "操作规则 一（五）",
  converted: "操作规则 一（七）",
  forgone: "操作规则 二（三）",
};
