import { defineFlow } from "../kernel/index.ts";

/**
 * qualified: passed publicity, waits for its number. publicised: number given, on the numbers list.
 * inLine: 排队. admitted: in 选房家庭库 of a session. missed: its offer ran out; may apply to continue.
 * chosen: confirmed a unit. ended: number void or used up.
 */
export type EntryState = "qualified" | "publicised" | "inLine" | "admitted" | "missed" | "chosen" | "ended";
export type EntryAct = "number" | "standInLine" | "admit" | "release" | "miss" | "choose" | "end" | "reinstate";

export const queueFlow = defineFlow<EntryState, EntryAct>({
  qualified: { number: "publicised", end: "ended" },
  publicised: { standInLine: "inLine", end: "ended" },
  inLine: { admit: "admitted", end: "ended" },
  admitted: { release: "inLine", miss: "missed", choose: "chosen", end: "ended" },
  missed: { end: "ended", reinstate: "inLine" },
  chosen: { end: "ended", reinstate: "inLine" },
  ended: {},
});
