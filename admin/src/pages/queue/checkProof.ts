import type { Proof, ProofEntry } from "./queue.api.ts";
import { sm3Hex } from "./sm3.ts";

export interface ProofCheck {
  digest: string;
  /** What is wrong, in words; empty when everything agrees. */
  faults: string[];
}

/** Recomputes a published proof from its own content: the digest, and every number from the rule alone. */
export function checkProof({ content, digest }: Proof): ProofCheck {
  const computed = sm3Hex(sortedJson(content));
  const wrong = wrongNumbers(content.entries, content.lastBefore, content.areaCode);
  return {
    digest: computed,
    faults: [
      ...(computed === digest ? [] : ["摘要与内容不符"]),
      ...wrong.map(({ entry, number }) => `受理号 ${entry.caseNo} 应为 ${number}，公布的是 ${entry.number}`),
    ],
  };
}

/** JSON with sorted keys: the text that was digested. */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => byText(a, b));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${sortedJson(member)}`).join(",")}}`;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** 一（四）: 公共租赁住房组 takes 优先组 first; then by time of submission, then by case number. */
const turnOf = ({ tier, class: group }: ProofEntry) =>
  tier === "publicRental" && group === "ordinary" ? 1 : 0;

const byTurn = (a: ProofEntry, b: ProofEntry) =>
  turnOf(a) - turnOf(b) ||
  Date.parse(a.submittedAt) - Date.parse(b.submittedAt) ||
  byText(a.caseNo, b.caseNo);

function wrongNumbers(entries: readonly ProofEntry[], lastBefore: Record<string, number>, areaCode: string) {
  const laneOf = ({ tier, bedrooms }: ProofEntry) => `${areaCode}/${tier}/${bedrooms}`;
  const last = new Map(Object.entries(lastBefore));
  return [...entries].sort(byTurn).flatMap((entry) => {
    const number = (last.get(laneOf(entry)) ?? 0) + 1;
    last.set(laneOf(entry), number);
    return number === entry.number ? [] : [{ entry, number }];
  });
}
