import test from "ava";
import { CHAIN_START, canonicalJson, sm3Hex } from "../privacy/index.ts";
import { type ProofContent, proofOf, proofText } from "./batch-proof.ts";
import { verifyBatchProof } from "./verify-batch-proof.ts";

const entry = (caseNo: string, submittedAt: string, number: number): ProofContent["entries"][number] => ({
  ...{ caseNo, maskedName: "王*", tier: "lowRent", bedrooms: 2, class: "ordinary", number },
  submittedAt: `2026-06-01T01:00:00.${submittedAt}Z`,
});
const content: ProofContent = {
  areaCode: "A",
  day: "2026-06-13",
  previousDigest: CHAIN_START,
  lastBefore: { "A/lowRent/2": 118 },
  entries: [entry("李", "000", 119), entry("王", "001", 120)],
};
const text = proofText(proofOf(content));

test("G3.6 一份如实的编号证明可以核验", (t) => {
  t.deepEqual(verifyBatchProof(text, sm3Hex), { valid: true });
  t.deepEqual(verifyBatchProof(text, sm3Hex, CHAIN_START), { valid: true });
});

const forged: [title: string, text: string, fault: RegExp][] = [
  ["one number changed, digest left", text.replace("119", "117"), /摘要与内容不符/],
  [
    "a time changed, digest made anew",
    proofText(proofOf({ ...content, entries: [entry("李", "002", 119), entry("王", "001", 120)] })),
    /王的顺序号应为119/,
  ],
  ["a household left out", proofText(proofOf({ ...content, entries: [entry("王", "001", 120)] })), /应为119/],
  ["a lane begun elsewhere", proofText(proofOf({ ...content, lastBefore: {} })), /应为1/],
  ["not JSON", "{", /无法核验/],
  ["another document", canonicalJson({ content: {} }), /无法核验/],
];
for (const [title, forgery, fault] of forged)
  test(`G3.6 编号证明被改动就不通过: ${title}`, (t) => {
    const { valid, fault: told = "" } = verifyBatchProof(forgery, sm3Hex);
    t.false(valid);
    t.regex(told, fault);
  });

test("G3.6 编号证明与上一批次衔接", (t) => {
  t.regex(verifyBatchProof(text, sm3Hex, "1".repeat(64)).fault ?? "", /上一批次/);
});
