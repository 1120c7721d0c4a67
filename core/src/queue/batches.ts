import { found, plainDate, type Work } from "../kernel/index.ts";
import { type BatchProof, type ProofEntry, proofOf } from "./batch-proof.ts";
import { numberedEntries, proofEntryOf } from "./numbered-entries.ts";
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

/**
 * The published proof of a batch, made again from its entries. Throws when it no longer has the digest that was
 * published: an entry was changed behind the system's back.
 */
export async function batchProof(work: Work, batchId: string): Promise<BatchProof> {
  const batch = found(await work.em.findOne(QueueBatch, { id: batchId }));
  const { areaCode, previousDigest } = batch;
  const lastBefore = Object.fromEntries(batch.ranges.map(({ lane, after }) => [lane, after]));
  const entries: ProofEntry[] = [];
  for await (const page of numberedEntries(work, batch)) entries.push(...page.map(proofEntryOf));
  const proof = proofOf({ areaCode, previousDigest, day: batch.day.toString(), lastBefore, entries });
  if (proof.digest !== batch.digest) throw new Error(`Batch ${batchId} no longer has its published digest`);
  return proof;
}
