import { canonicalJson, sm3Hex, sm3OfPieces } from "../privacy/index.ts";
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

/** The digest of a content whose entries come page by page and are never held together: the same as `proofOf` has. */
export class ProofDigest {
  readonly #digest = sm3OfPieces();
  #begun = false;

  constructor({ areaCode, day }: Pick<ProofContent, "areaCode" | "day">) {
    this.#digest.add(`${canonicalJson({ areaCode, day }).slice(0, -1)},"entries":[`);
  }

  add(entries: readonly ProofEntry[]): void {
    if (entries.length === 0) return;
    this.#digest.add(`${this.#begun ? "," : ""}${entries.map(canonicalJson).join(",")}`);
    this.#begun = true;
  }

  hex(rest: Pick<ProofContent, "lastBefore" | "previousDigest">): string {
    this.#digest.add(`],${canonicalJson(rest).slice(1)}`);
    return this.#digest.hex();
  }
}

/** The file that is published: canonical JSON, so that its content can be digested as it stands. */
export const proofText = (proof: BatchProof): string => canonicalJson(proof);
