import { cityInstant } from "../../ui/dates.ts";
import type { LotteryNumber } from "./queue.api.ts";
import { bedroomWords, classWords, tierWords } from "./queueText.ts";

/** Columns of the sheet, in order, as they are copied from Excel. */
export const lotteryHeadings = [
  "受理号",
  "申请人",
  "身份证号",
  "手机号",
  "街道",
  "组别",
  "居室",
  "优先类别",
  "顺序号",
  "递交时间",
  "共同申请人",
] as const;

export interface LotteryRow {
  /** Line of the pasted text, from 1. */
  line: number;
  caseNo: string;
  name: string;
  number?: LotteryNumber;
  faults: string[];
}

export interface Street {
  code: string;
  name: string;
}

/** Reads what was pasted; a first line of headings is left out. */
export function readLottery(text: string, streets: readonly Street[]): LotteryRow[] {
  return text
    .split(/\r?\n/)
    .map((row, index) => ({ line: index + 1, cells: row.split("\t").map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean) && cells[0] !== lotteryHeadings[0])
    .map(({ line, cells }) => readRow(line, cells, streets));
}

function readRow(line: number, cells: string[], streets: readonly Street[]): LotteryRow {
  const [caseNo = "", name = "", idNumber = "", phone = "", street = "", ...rest] = cells;
  const [tier = "", bedrooms = "", group = "", number = "", time = "", members = ""] = rest;
  const faults: string[] = [];
  const need = <T>(value: T | undefined, fault: string): T => {
    if (value === undefined) faults.push(fault);
    return value as T;
  };
  const read: LotteryNumber = {
    caseNo: need(caseNo || undefined, "缺受理号"),
    applicant: {
      name: need(name || undefined, "缺申请人"),
      idNumber: need(matching(idNumber, /^[1-9]\d{16}[\dXx]$/), "身份证号不是 18 位"),
      ...(phone && { phone }),
    },
    streetCode: need(streetOf(street, streets), `没有街道“${street}”`),
    tier: need(codeOf(tiers, tierWords, tier), `组别“${tier}”不正确`),
    bedrooms: need(codeOf(bedroomCounts, bedroomWords, bedrooms), `居室“${bedrooms}”不正确`),
    class: need(codeOf(groups, classWords, group || "ordinary"), `优先类别“${group}”不正确`),
    number: Number(need(matching(number, /^[1-9]\d{0,6}$/), `顺序号“${number}”不正确`)),
    submittedAt: need(instantFrom(time), `递交时间“${time}”不正确`),
    members: need(membersFrom(members), "共同申请人应写成：姓名/身份证号/关系，多人用分号隔开"),
  };
  return { line, caseNo, name, faults, ...(faults.length === 0 && { number: read }) };
}

const tiers = ["lowRent", "publicRental"] as const;
const groups = ["priority", "ordinary"] as const;
const bedroomCounts = [1, 2, 3] as const;

const matching = (text: string, pattern: RegExp) => (pattern.test(text) ? text : undefined);

const streetOf = (text: string, streets: readonly Street[]) =>
  streets.find(({ code, name }) => name === text || code === text)?.code;

/** The code that a word stands for; the code itself is understood too. */
const codeOf = <C extends string | number>(
  codes: readonly C[],
  words: Readonly<Record<string | number, string>>,
  text: string,
) => codes.find((code) => words[code] === text || String(code) === text);

/** `2026-05-01 09:30` or `2026/5/1 9:30:00`, city time. */
function instantFrom(text: string): string | undefined {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!parts) return undefined;
  const [year = "", month = "", day = "", hour = "0", minute = "00", second = "00"] = parts.slice(1);
  const two = (part: string) => part.padStart(2, "0");
  const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`;
  return Number.isNaN(Date.parse(local)) ? undefined : cityInstant(local);
}

function membersFrom(text: string): LotteryNumber["members"] | undefined {
  const members = text
    .split(/[;；]/)
    .filter((part) => part.trim())
    .map((part) => part.split("/").map((piece) => piece.trim()));
  if (members.some((pieces) => pieces.length !== 3 || pieces.some((piece) => !piece))) return undefined;
  return members.map(([name = "", idNumber = "", relation = ""]) => ({ name, idNumber, relation }));
}
