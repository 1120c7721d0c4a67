import { defineFlow } from "../kernel/index.ts";

/**
 * registered: known, not yet offered. reported: under review, to be listed or reserved. listed: 可供配租. inSession: on
 * offer in a selection session. taken: chosen. let: leased. vacated: given back, to be listed again within ten working
 * days. reserved: 预留. held: locked or unusable. A unit on offer leaves its session (`free`) before it can be held.
 */
export const unitStates = [
  "registered",
  "reported",
  "listed",
  "inSession",
  "taken",
  "let",
  "vacated",
  "reserved",
  "held",
] as const;
export type UnitState = (typeof unitStates)[number];

/** Refusals and releases are named by where the unit goes back to. */
export type UnitAct =
  | "report"
  | "list"
  | "refuse"
  | "refuseListed"
  | "refuseVacated"
  | "offer"
  | "withdraw"
  | "take"
  | "free"
  | "sign"
  | "vacate"
  | "reserve"
  | "unreserve"
  | "hold"
  | "release"
  | "releaseListed"
  | "releaseVacated";

export const unitFlow = defineFlow<UnitState, UnitAct>({
  registered: { report: "reported", hold: "held" },
  reported: {
    list: "listed",
    refuse: "registered",
    refuseListed: "listed",
    refuseVacated: "vacated",
    reserve: "reserved",
  },
  listed: { offer: "inSession", withdraw: "registered", hold: "held", report: "reported" },
  inSession: { take: "taken", free: "listed" },
  taken: { free: "listed", sign: "let" },
  let: { vacate: "vacated" },
  vacated: { report: "reported", hold: "held" },
  reserved: { unreserve: "registered" },
  held: { release: "registered", releaseListed: "listed", releaseVacated: "vacated" },
});

/** The act that takes a unit back to where it was before a review or a hold. */
export function actBack(kind: "refuse" | "release", before: UnitState | null): UnitAct {
  if (before === "listed") return `${kind}Listed`;
  return before === "vacated" ? `${kind}Vacated` : kind;
}

export const unitStateText: Readonly<Record<UnitState, string>> = {
  registered: "未上架",
  reported: "待审核",
  listed: "可供配租",
  inSession: "选房中",
  taken: "已选定",
  let: "已出租",
  vacated: "已腾退",
  reserved: "预留",
  held: "暂停使用",
};
