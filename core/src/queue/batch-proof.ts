import { canonicalJson, sm3Hex } from "../privacy/index.ts";
import type { Bedrooms, PriorityClass, Tier } from "./lane.ts";

/** One household of a batch: what decided its turn, and the number it got. */
export interface ProofEntry {
  caseNo: string;
  maskedName: string;
  tier: Tier;
  bedrooms: Bedrooms;
  class: PriorityClass;
  /** 线上递交申请时间, ISO instant to the millisecond. */
  submittedAt: string;
  number: number;
}

export interface ProofContent {
  areaCode: string;
  /** 批次 `YYYY-MM-DD` */
  day: string;
  /** Digest of the area's batch before; 64 zeros before the first. */
  previousDigest: string;
  /** The last number of each lane before this batch. */
  lastBefore: Record<string, number>;
  entries: ProofEntry[];
}

/** 编号证明: everything that the numbers of a batch follow from. Published; no personal data but masked names. */
export interface BatchProof {
  content: ProofContent;
  /** SM3 of the content as JSON with sorted keys. */
  digest: string;
}

export function proofOf(content: ProofContent): BatchProof {
  return { content, digest: sm3Hex(canonicalJson(content)) };
}

/** The file that is published: canonical JSON, so that its content can be digested as it stands. */
export const proofText = (proof: BatchProof): string => canonicalJson(proof);
