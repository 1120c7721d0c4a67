import test from "ava";
import { checkProof, sortedJson } from "./checkProof.ts";
import type { Proof, ProofEntry } from "./queue.api.ts";
import { sm3Hex } from "./sm3.ts";

const entry = (caseNo: string, number: number, more: Partial<ProofEntry>): ProofEntry => ({
  caseNo,
  number,
  maskedName: "张*",
  tier: "publicRental",
  bedrooms: 1,
  class: "ordinary",
  submittedAt: "2026-05-01T01:00:00Z",
  ...more,
});

const proofOf = (entries: ProofEntry[]): Proof => {
  const content = {
    areaCode: "GZ",
    day: "2026-06-13",
    previousDigest: "0".repeat(64),
    lastBefore: { "GZ/publicRental/1": 40 },
    entries,
  };
  return { content, digest: sm3Hex(sortedJson(content)) };
};

const e2 = [
  entry("C", 41, { class: "priority", submittedAt: "2026-05-02T01:00:00Z" }),
  entry("B", 42, { class: "priority", submittedAt: "2026-05-09T01:00:00Z" }),
  entry("A", 43, {}),
];

test("G3.6 a batch in the order of the rule agrees, whatever order the file has (E2)", (t) => {
  t.deepEqual(checkProof(proofOf(e2)).faults, []);
  t.deepEqual(checkProof(proofOf([...e2].reverse())).faults, []);
});

test("G3.6 swapped numbers and changed content are found", (t) => {
  const swapped = proofOf([entry("A", 41, {}), ...e2.slice(1)]);
  t.true(checkProof(swapped).faults.some((fault) => fault.includes("受理号 A 应为 42")));
  const proof = proofOf(e2);
  t.deepEqual(checkProof({ ...proof, digest: "0".repeat(64) }).faults, ["摘要与内容不符"]);
});
