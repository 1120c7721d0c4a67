import { recordNow } from "../audit/index.ts";
import {
  change,
  earlier,
  type PlainDate,
  placeholders,
  startOfDay,
  TryAgain,
  type Work,
} from "../kernel/index.ts";
import { factsOfEntries } from "./entry-rows.ts";
import { type EntryState, queueFlow } from "./queue.flow.ts";
import { entryFact } from "./record-entry.ts";

const from: EntryState = "publicised";

/**
 * 一（五）: the numbers passed their publicity on a day: who still holds one stands in line from 00:00 of the next. In three
 * statements however many they are; an entry that was changed meanwhile makes it decide again.
 */
export async function standInLine(work: Work, entryIds: readonly string[], on: PlainDate): Promise<void> {
  const standing = await factsOfEntries(work, entryIds, `state = '${from}'`);
  if (standing.length === 0) return;
  const [state, inLineAt] = [queueFlow.move(from, "standInLine"), startOfDay(on.add({ days: 1 }))];
  const sql = `update queue_entry set state = ?, in_line_at = ?, version = version + 1
    where id in (${placeholders(standing)}) and state = ?`;
  const ids = standing.map(({ id }) => id);
  if ((await change(work.em, sql, [state, inLineAt.epochMilliseconds, ...ids, from])) !== ids.length)
    throw new TryAgain("an entry of the list was changed meanwhile");
  const at = earlier(work.clock.now(), inLineAt);
  const facts = standing.map((entry) =>
    entryFact({ ...entry, state, inLineAt, version: entry.version + 1 }, "standInLine", { from, at }),
  );
  await recordNow(work, facts);
}
