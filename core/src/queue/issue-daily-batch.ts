import { record } from "../audit/index.ts";
import { orTryAgain, type PlainDate, type Work } from "../kernel/index.ts";
import { CHAIN_START } from "../privacy/index.ts";
import { type BatchEntrant, entrantsOf } from "./batch-entrants.ts";
import { type ProofEntry, proofOf } from "./batch-proof.ts";
import { refuseBeforeItsTime } from "./batch-turn.ts";
import { clearSuperseded } from "./end-entry.ts";
import { giveNumbers, supersede } from "./give-numbers.ts";
import { type Issued, issueNumbers } from "./issue-numbers.ts";
import { advanceLane, lastNumbers, lockLanes } from "./lane-counters.ts";
import { publishNumbers } from "./numbers-publicity.ts";
import { QueueBatch } from "./queue.entity.ts";

export interface IssueDailyBatch {
  areaCode: string;
  day: PlainDate;
}

/**
 * 操作规则 一（二）（三）（四）: numbers the batch of a day in one area, once: running it again, twice at once or after a
 * crash changes nothing. A replaced number is void in the same transaction, the numbers are published with their proof.
 * Throws NotYet while something that decides who takes part is still to be done.
 */
export async function issueDailyBatch(work: Work, { areaCode, day }: IssueDailyBatch): Promise<QueueBatch> {
  await lockLanes(work, areaCode);
  const existing = await work.em.findOne(QueueBatch, { areaCode, day });
  if (existing) return existing;
  await refuseBeforeItsTime(work, areaCode, day);
  const batch = await openBatch(work, areaCode, day);
  const last = await lastNumbers(work, areaCode);
  const issued = issueNumbers(await entrantsOf(work, areaCode, day), (lane) => last.get(lane) ?? 0);
  const replaced = issued.flatMap(({ entrant }) => entrant.replacesId ?? []);
  const ended = await supersede(work, replaced);
  await giveNumbers(work, batch, issued);
  await advanceLanes(work, last, issued);
  await clearSuperseded(work, ended);
  await closeBatch(work, batch, issued, last);
  return batch;
}

/** The row that only one can make: unique by area and day. */
async function openBatch(work: Work, areaCode: string, day: PlainDate): Promise<QueueBatch> {
  const before = await work.em.findOne(QueueBatch, { areaCode }, { orderBy: { day: "desc" } });
  const batch = work.em.create(QueueBatch, {
    ...{ id: work.newId(), areaCode, day, count: 0, digest: "", listId: null },
    previousDigest: before?.digest ?? CHAIN_START,
    generatedAt: work.clock.now(),
    policyRevision: work.policy.revisionAt(work.clock.now()),
  });
  await orTryAgain(`the batch of ${day} in ${areaCode} was made`, () => work.em.persist(batch).flush());
  return batch;
}

async function advanceLanes(
  work: Work,
  last: ReadonlyMap<string, number>,
  issued: readonly Issued<BatchEntrant>[],
): Promise<void> {
  const byLane = Map.groupBy(issued, ({ entrant }) => entrant.lane);
  for (const [lane, given] of byLane)
    await advanceLane(work, lane, { from: last.get(lane) ?? 0, to: given.at(-1)!.number });
}

async function closeBatch(
  work: Work,
  batch: QueueBatch,
  issued: readonly Issued<BatchEntrant>[],
  last: ReadonlyMap<string, number>,
): Promise<void> {
  const { areaCode, previousDigest } = batch;
  const day = batch.day.toString();
  const lanes = new Set(issued.map(({ entrant }) => entrant.lane));
  const lastBefore = Object.fromEntries([...lanes].map((lane) => [lane, last.get(lane) ?? 0]));
  const entries = issued.map(proofEntryOf);
  batch.count = entries.length;
  batch.digest = proofOf({ areaCode, day, previousDigest, lastBefore, entries }).digest;
  batch.listId = entries.length > 0 ? await publishNumbers(work, batch, issued) : null;
  record(work, {
    act: "queue.batchIssued",
    subjectType: "queueBatch",
    subjectId: batch.id,
    facts: { areaCode, day, count: batch.count, digest: batch.digest, previousDigest },
  });
  await work.em.flush();
}

const proofEntryOf = ({ entrant, number }: Issued<BatchEntrant>): ProofEntry => ({
  caseNo: entrant.caseNo,
  maskedName: entrant.maskedName,
  tier: entrant.tier,
  bedrooms: entrant.bedrooms,
  class: entrant.class,
  submittedAt: new Date(entrant.submittedAt).toISOString(),
  number,
});
