import { found, plainDate, rows, type Work } from "../kernel/index.ts";
import { type BatchProof, type ProofEntry, proofOf } from "./batch-proof.ts";
import type { Bedrooms, PriorityClass, Tier } from "./lane.ts";
import { QueueBatch } from "./queue.entity.ts";

/** Batches of an area, newest first; `before` is the day of the last one seen. */
export async function batchesOf(
  work: Work,
  {
    areaCode,
    before,
    limit = 50,
  }: { areaCode: string; before?: string | undefined; limit?: number | undefined },
): Promise<QueueBatch[]> {
  const where = { areaCode, ...(before !== undefined && { day: { $lt: plainDate(before) } }) };
  return work.em.find(QueueBatch, where, { orderBy: { day: "desc" }, limit });
}

interface NumberedRow {
  lane: string;
  case_no: string;
  masked_name: string;
  tier: Tier;
  bedrooms: Bedrooms;
  class: PriorityClass;
  submitted_at: number;
  number: number;
}

/**
 * The published proof of a batch, made again from its entries. Throws when it no longer has the digest that was
 * published: an entry was changed behind the system's back.
 */
export async function batchProof(work: Work, batchId: string): Promise<BatchProof> {
  const batch = found(await work.em.findOne(QueueBatch, { id: batchId }));
  const numbered = await rows<NumberedRow>(
    work.em,
    `select lane, case_no, masked_name, tier, bedrooms, class, submitted_at, number
      from queue_entry where batch_id = ? order by lane, number`,
    [batchId],
  );
  const { areaCode, previousDigest } = batch;
  const proof = proofOf({
    ...{ areaCode, previousDigest, day: batch.day.toString() },
    lastBefore: lastBefore(numbered),
    entries: numbered.map(proofEntryOf),
  });
  if (proof.digest !== batch.digest) throw new Error(`Batch ${batchId} no longer has its published digest`);
  return proof;
}

/** Numbers have no gap: the lane stood one below the first number of the batch. */
function lastBefore(numbered: readonly NumberedRow[]): Record<string, number> {
  const before: Record<string, number> = {};
  for (const { lane, number } of numbered) before[lane] ??= Number(number) - 1;
  return before;
}

const proofEntryOf = (row: NumberedRow): ProofEntry => ({
  caseNo: row.case_no,
  maskedName: row.masked_name,
  tier: row.tier,
  bedrooms: Number(row.bedrooms) as Bedrooms,
  class: row.class,
  submittedAt: new Date(Number(row.submitted_at)).toISOString(),
  number: Number(row.number),
});
