import type { BatchProof, ProofEntry } from "./batch-proof.ts";
import { type Entrant, issueNumbers } from "./issue-numbers.ts";
import { laneOf } from "./lane.ts";

export interface BatchVerification {
  valid: boolean;
  /** The first thing that is wrong, in Chinese. */
  fault?: string;
}

/**
 * Recomputes a published proof: the digest, and every number from the rule alone. Needs nothing of the server but the
 * file; `sm3Hex` is any SM3 that answers 64 hex characters, `previousDigest` the digest of the batch before, if known.
 */
export function verifyBatchProof(
  text: string,
  sm3Hex: (text: string) => string,
  previousDigest?: string,
): BatchVerification {
  const proof = parseProof(text);
  const fault = proof ? proofFault(proof, sm3Hex, previousDigest) : "文件不是编号证明，无法核验";
  return fault === undefined ? { valid: true } : { valid: false, fault };
}

function parseProof(text: string): BatchProof | undefined {
  try {
    const proof = JSON.parse(text) as BatchProof;
    return Array.isArray(proof.content.entries) && typeof proof.content.lastBefore === "object"
      ? proof
      : undefined;
  } catch {
    // Not JSON, or not of this shape: either way it is no proof, and the answer says so.
    return undefined;
  }
}

function proofFault(
  { content, digest }: BatchProof,
  sm3Hex: (text: string) => string,
  previousDigest: string | undefined,
): string | undefined {
  // The file's keys are sorted, so writing it again gives the very text that was digested.
  if (sm3Hex(JSON.stringify(content)) !== digest) return "摘要与内容不符，文件被改动";
  if (previousDigest !== undefined && content.previousDigest !== previousDigest)
    return "与上一批次的摘要不衔接";
  const entrants = content.entries.map((entry) => entrantOf(content.areaCode, entry));
  const recomputed = issueNumbers(entrants, (lane) => content.lastBefore[lane] ?? 0);
  const wrong = recomputed.find(({ entrant, number }) => entrant.given !== number);
  return wrong && `受理号${wrong.entrant.caseNo}的顺序号应为${wrong.number}，文件中是${wrong.entrant.given}`;
}

function entrantOf(areaCode: string, entry: ProofEntry): Entrant & { given: number } {
  return {
    caseNo: entry.caseNo,
    lane: laneOf(areaCode, entry.tier, entry.bedrooms),
    tier: entry.tier,
    class: entry.class,
    submittedAt: Date.parse(entry.submittedAt),
    given: entry.number,
  };
}
