import { auditRows, record, writeAudit } from "../audit/index.ts";
import { breathe, oneAhead, orTryAgain, type PlainDate, type Row, type Work } from "../kernel/index.ts";
import { CHAIN_START } from "../privacy/index.ts";
import { endList, type PublicityList, publicLines, writeLines } from "../publicity/index.ts";
import { ProofDigest } from "./batch-proof.ts";
import { refuseBeforeItsTime } from "./batch-turn.ts";
import { advanceLane, lastNumbers, lockLanes } from "./lane-counters.ts";
import { missingNumber, numberEntrants } from "./number-entrants.ts";
import { type NumberedEntry, numberedEntries, proofEntryOf, rangesAbove } from "./numbered-entries.ts";
import { beginNumbersList, publicItem } from "./numbers-publicity.ts";
import { QueueBatch } from "./queue.entity.ts";
import { entryFact } from "./record-entry.ts";
import { clearSuperseded, supersede } from "./supersede.ts";
import { TurnCheck } from "./turn-check.ts";

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
  const lastBefore = await lastNumbers(work, areaCode);
  const ended = await supersede(work, batch);
  batch.count = await numberEntrants(work, batch);
  await tell(work, batch, lastBefore);
  await clearSuperseded(work, ended);
  await closeBatch(work, batch);
  return batch;
}

/** The row that only one can make: unique by area and day. */
async function openBatch(work: Work, areaCode: string, day: PlainDate): Promise<QueueBatch> {
  const before = await work.em.findOne(QueueBatch, { areaCode }, { orderBy: { day: "desc" } });
  const batch = work.em.create(QueueBatch, {
    ...{ id: work.newId(), areaCode, day, count: 0, ranges: [], digest: "", listId: null },
    previousDigest: before?.digest ?? CHAIN_START,
    generatedAt: work.clock.now(),
    policyRevision: work.policy.revisionAt(work.clock.now()),
  });
  await orTryAgain(`the batch of ${day} in ${areaCode} was made`, () => work.em.persist(batch).flush());
  return batch;
}

/** Reads the numbers back once, page by page: each is checked, recorded and published, and goes into the proof. */
async function tell(work: Work, batch: QueueBatch, lastBefore: ReadonlyMap<string, number>): Promise<void> {
  const { areaCode, previousDigest } = batch;
  const proof = new ProofDigest({ areaCode, day: batch.day.toString() });
  const turns = new TurnCheck(lastBefore);
  if (batch.count > 0) {
    batch.ranges = await rangesAbove(work, lastBefore);
    await publishNumbers(work, batch, { proof, turns });
  }
  const before: Record<string, number> = {};
  for (const [lane, to] of turns.last) {
    before[lane] = lastBefore.get(lane) ?? 0;
    await advanceLane(work, lane, { from: before[lane], to });
  }
  batch.digest = proof.hex({ lastBefore: before, previousDigest });
}

interface Witnesses {
  proof: ProofDigest;
  turns: TurnCheck;
}

async function publishNumbers(work: Work, batch: QueueBatch, witnesses: Witnesses): Promise<void> {
  const list = await beginNumbersList(work, batch);
  for await (const { facts, lines } of oneAhead(preparedPages(work, batch, list, witnesses))) {
    await writeAudit(work, facts);
    await writeLines(work, lines);
  }
  if (list.count !== batch.count) throw await missingNumber(work, batch);
  await endList(work, list);
  batch.listId = list.id;
}

/** What is to be written of each page. Only reads and computes, so that it may run ahead of the writing. */
async function* preparedPages(
  work: Work,
  batch: QueueBatch,
  list: PublicityList,
  { proof, turns }: Witnesses,
): AsyncGenerator<{ facts: Row[]; lines: Row[] }> {
  for await (const page of numberedEntries(work, batch)) {
    for (const entry of page) turns.see(entry);
    proof.add(page.map(proofEntryOf));
    const facts = auditRows(work, page.map(numbered));
    await breathe();
    yield { facts, lines: publicLines(work, list, page.map(publicItem)) };
  }
}

const numbered = (entry: NumberedEntry) =>
  entryFact({ ...entry, state: "publicised", inLineAt: null, endReason: null }, "number", {
    from: "qualified",
  });

async function closeBatch(work: Work, batch: QueueBatch): Promise<void> {
  const { id, areaCode, count, digest, previousDigest } = batch;
  const facts = { areaCode, day: batch.day.toString(), count, digest, previousDigest };
  record(work, { act: "queue.batchIssued", subjectType: "queueBatch", subjectId: id, facts });
  await work.em.flush();
}
