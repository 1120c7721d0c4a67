import { change, placeholders, rows, TryAgain, type Work } from "../kernel/index.ts";
import type { BatchEntrant } from "./batch-entrants.ts";
import type { Issued } from "./issue-numbers.ts";
import type { QueueBatch } from "./queue.entity.ts";
import type { EndReason, EntryState } from "./queue.flow.ts";
import { type EntryFacts, recordEntry } from "./record-entry.ts";

/** Rows per statement: large enough for a million entries, small enough for the limits of every database. */
const chunkSize = 200;

const chunksOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, i) =>
    items.slice(i * chunkSize, (i + 1) * chunkSize),
  );

/** Writes the numbers, chunk by chunk. Each statement must touch every row it names: a row changed meanwhile stops it. */
export async function giveNumbers(
  work: Work,
  batch: QueueBatch,
  issued: readonly Issued<BatchEntrant>[],
): Promise<void> {
  for (const chunk of chunksOf(issued)) {
    const ids = chunk.map(({ entrant }) => entrant.id);
    const cases = chunk.flatMap(({ entrant, number }) => [entrant.id, number]);
    const touched = await change(
      work.em,
      `update queue_entry set number = case id ${chunk.map(() => "when ? then ?").join(" ")} end,
        state = 'publicised', batch_id = ?, batch_day = ?, live_household_id = household_id,
        pending_household_id = null, version = version + 1
        where id in (${placeholders(ids)}) and state = 'qualified'`,
      [...cases, batch.id, batch.day.toString(), ...ids],
    );
    if (touched !== chunk.length) throw new TryAgain("an entry of the batch was changed meanwhile");
    await recordChunk(
      work,
      chunk.map(({ entrant, number }) => numbered(entrant, number)),
      "qualified",
    );
  }
}

const numbered = (entrant: BatchEntrant, number: number): EntryFacts => ({
  ...entrant,
  number,
  state: "publicised",
  inLineAt: null,
  endReason: null,
  version: entrant.version + 1,
});

interface ReplacedRow {
  id: string;
  household_id: string;
  area_code: string;
  district_code: string;
  lane: string;
  number: number;
  state: EntryState;
  qualified_on: string | null;
  in_line_at: number | null;
  replaces_id: string | null;
  version: number;
}

/** 一（六）, 二（三）: the old number is void at the instant the new one is generated. Answers the ids that ended. */
export async function supersede(work: Work, entryIds: readonly string[]): Promise<string[]> {
  for (const ids of chunksOf(entryIds)) {
    const live = `where id in (${placeholders(ids)}) and live_household_id is not null`;
    const replaced = await rows<ReplacedRow>(work.em, `select * from queue_entry ${live}`, ids);
    const sql = `update queue_entry set state = 'ended', end_reason = 'superseded', ended_at = ?,
      live_household_id = null, version = version + 1 ${live}`;
    const touched = await change(work.em, sql, [work.clock.now().epochMilliseconds, ...ids]);
    if (touched !== ids.length || replaced.length !== ids.length)
      throw new TryAgain("a number to be replaced has already ended");
    for (const row of replaced) recordEntry(work, superseded(row), "end", { from: row.state });
  }
  return [...entryIds];
}

const superseded = (row: ReplacedRow): EntryFacts => ({
  id: row.id,
  householdId: row.household_id,
  areaCode: row.area_code,
  districtCode: row.district_code,
  lane: row.lane,
  number: Number(row.number),
  state: "ended",
  qualifiedOn: row.qualified_on,
  inLineAt: row.in_line_at === null ? null : Number(row.in_line_at),
  replacesId: row.replaces_id,
  endReason: "superseded" satisfies EndReason,
  version: Number(row.version) + 1,
});

/** Records a chunk through its own identity map, so that a large batch does not pile up in memory. */
async function recordChunk(work: Work, entries: readonly EntryFacts[], from: EntryState): Promise<void> {
  const em = work.em.fork({ keepTransactionContext: true });
  for (const entry of entries) recordEntry({ ...work, em }, entry, "number", { from });
  await em.flush();
}
