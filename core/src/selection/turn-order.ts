import type { Tier } from "../queue/index.ts";

const tierWeight = 1_000_000_000;

/** 操作规则 二（三） 优先廉租住房组别，按照轮候顺序号: the smaller is called first; one integer, so that the database can sort by it. */
export function turnOf(entry: { tier: Tier; number: number }): number {
  return (entry.tier === "lowRent" ? 0 : tierWeight) + entry.number;
}

/** How many households a session admits: at most factor × units, whole ones. */
export const admissionLimit = (units: number, factor: number): number => Math.floor(units * factor);
