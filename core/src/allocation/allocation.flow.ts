import { defineFlow } from "../kernel/index.ts";
import type { Tone } from "../register/index.ts";

/**
 * chosen: unit confirmed. publicised: result on the list. qualified: publicity passed, notice issued.
 * signed: lease signed. forgone: not signed in time. cancelled: objection upheld or documents refused.
 */
export type AllocationState = "chosen" | "publicised" | "qualified" | "signed" | "forgone" | "cancelled";
export type AllocationAct = "publicise" | "qualify" | "sign" | "forgo" | "cancel";

export const allocationFlow = defineFlow<AllocationState, AllocationAct>({
  chosen: { publicise: "publicised", cancel: "cancelled" },
  publicised: { qualify: "qualified", cancel: "cancelled" },
  qualified: { sign: "signed", forgo: "forgone", cancel: "cancelled" },
  signed: {},
  forgone: {},
  cancelled: {},
});

export const allocationStateText: Readonly<Record<AllocationState, string>> = {
  chosen: "已选房",
  publicised: "选房结果公示中",
  qualified: "选房合格，待办理承租手续",
  signed: "已签订租赁合同",
  forgone: "已放弃",
  cancelled: "已取消",
};

export const allocationTones: Readonly<Record<AllocationState, Tone>> = {
  chosen: "active",
  publicised: "active",
  qualified: "warning",
  signed: "good",
  forgone: "bad",
  cancelled: "bad",
};

export const noticeStateText = { issued: "待盖章", sealed: "已盖章", void: "已作废" };
