import { defineFlow } from "../kernel/index.ts";

/**
 * registered: known, not yet offered. reported: under review to be listed. listed: 可供配租. inSession: on offer in a
 * selection session. taken: chosen. let: leased. vacated: given back, to be listed again within ten working days.
 * reserved: 预留. held: locked or unusable.
 */
export type UnitState = "registered" | "reported" | "listed" | "inSession" | "taken" | "let" | "vacated" | "reserved" | "held";
export type UnitAct =
  | "report" | "list" | "refuse" | "refuseVacated" | "offer" | "withdraw" | "take" | "free" | "sign" | "vacate" | "reserve" | "unreserve" | "hold" | "release";

export const unitFlow = defineFlow<UnitState, UnitAct>({
  registered: { report: "reported", hold: "held", reserve: "reserved" },
  reported: { list: "listed", refuse: "registered", refuseVacated: "vacated", reserve: "reserved" },
  listed: { offer: "inSession", withdraw: "registered", hold: "held", reserve: "reserved" },
  inSession: { take: "taken", free: "listed", hold: "held" },
  taken: { free: "listed", sign: "let" },
  let: { vacate: "vacated" },
  vacated: { report: "reported", hold: "held" },
  reserved: { unreserve: "registered", list: "listed" },
  held: { release: "registered" },
});

export const unitStateText: Readonly<Record<UnitState, string>> = {
  registered: "未上架", reported: "待审核", listed: "可供配租", inSession: "选房中", taken: "已选定",
  let: "已出租", vacated: "已腾退", reserved: "预留", held: "暂停使用",
};
