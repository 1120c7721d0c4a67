import { recordNow } from "../audit/index.ts";
import { change, inParts, placeholders, rows, TryAgain, type Work } from "../kernel/index.ts";
import { afterEnding } from "./end-entry.ts";
import { factsOfEntries } from "./entry-rows.ts";
import { takesPart } from "./number-entrants.ts";
import { type QueueBatch, QueueEntry } from "./queue.entity.ts";
import { entryFact } from "./record-entry.ts";

/**
 * 一（六）, 二（三）: the old number is void at the instant the new one is generated. Answers the ids of the entries that ended,
 * those that adjust or continue: few beside the batch.
 */
export async function supersede(work: Work, { areaCode, day }: QueueBatch): Promise<string[]> {
  const sql = `select e.replaces_id as id from queue_entry e where ${takesPart} and e.replaces_id is not null`;
  const named = await rows<{ id: string }>(work.em, sql, [areaCode, day.toString()]);
  const replaced = named.map(({ id }) => id);
  for (const ids of inParts(replaced)) await endReplaced(work, ids);
  return replaced;
}

async function endReplaced(work: Work, ids: readonly string[]): Promise<void> {
  const isLive = "live_household_id is not null";
  const replaced = await factsOfEntries(work, ids, isLive);
  const sql = `update queue_entry set state = 'ended', end_reason = 'superseded', ended_at = ?,
    live_household_id = null, version = version + 1 where id in (${placeholders(ids)}) and ${isLive}`;
  const touched = await change(work.em, sql, [work.clock.now().epochMilliseconds, ...ids]);
  if (touched !== ids.length || replaced.length !== ids.length)
    throw new TryAgain("a number to be replaced has already ended");
  const ended = { state: "ended", endReason: "superseded" } as const;
  const facts = replaced.map((entry) =>
    entryFact({ ...entry, ...ended, version: entry.version + 1 }, "end", { from: entry.state }),
  );
  await recordNow(work, facts);
}

/** What every ending brings with it; those that merely stood in line have nothing to clear. */
export async function clearSuperseded(work: Work, entryIds: readonly string[]): Promise<void> {
  for (const ids of inParts(entryIds)) {
    const ended = await work.em.find(QueueEntry, { id: { $in: ids } }, { disableIdentityMap: true });
    await afterEnding(work, ...ended);
  }
}
