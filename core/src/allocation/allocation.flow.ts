import { defineFlow } from "../kernel/index.ts";

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
