import type { UnitState } from "./unit.flow.ts";

/** Why what is said of a flat stands, and which way leads to its correction. Only what is not listed yet is corrected at once. */
const ways: Readonly<Record<Exclude<UnitState, "registered">, string>> = {
  reported: "正在上报审核。请先撤回这件上报，或者在退回补正时去掉这套房源，改正后再上报",
  listed: "已经上架。请报市级住房保障部门下架，改正后重新上报审核",
  inSession: "正在选房。请在场次结束后报市级住房保障部门下架，改正后重新上报审核",
  taken: "已经由家庭选定。登记确有错误的，请书面报市级住房保障部门",
  let: "已经出租。登记确有错误的，请书面报市级住房保障部门",
  vacated: "是腾退房源。请先办理腾退房源上架，再报市级住房保障部门下架改正",
  reserved: "已经预留。请先解除预留，改正后再上报",
  held: "已经锁定。请先解除锁定，再改正",
};

/** Undefined where it may be corrected. */
export const wayToCorrect = (state: UnitState): string | undefined =>
  state === "registered" ? undefined : ways[state];
