import { type Due, setDeadline } from "../deadline/index.ts";
import { atLocal, dayOf, type Instant, type PlainDate, rows, type Work } from "../kernel/index.ts";
import { dailyBatch } from "./batch-turn.ts";
import { issueDailyBatch } from "./issue-daily-batch.ts";
import { ensureLanes } from "./lane-counters.ts";
import { QueueBatch } from "./queue.entity.ts";

/** Shortly after midnight: what ends at 00:00 has been settled. */
export const batchDueAt = (day: PlainDate): Instant => atLocal(day, 0, 5);

const dayAfter = (day: PlainDate): PlainDate => day.add({ days: 1 });

/** Makes the batch of the day that was due and sets the next day's; after an outage they follow one another in order. */
export async function makeDailyBatch(work: Work, { subjectId: areaCode, dueAt }: Due): Promise<void> {
  const day = dayOf(dueAt);
  await issueDailyBatch(work, { areaCode, day });
  await setDeadline(work, dailyBatch, areaCode, batchDueAt(dayAfter(day)));
}

/** At start-up: every waiting area has its lanes and its next batch set. Calling it again changes nothing. */
export async function ensureDailyBatches(work: Work): Promise<void> {
  for (const { code } of work.city.areas) {
    await ensureLanes(work, code);
    if (await isSet(work, code)) continue;
    const last = await work.em.findOne(QueueBatch, { areaCode: code }, { orderBy: { day: "desc" } });
    const day = last ? dayAfter(last.day) : work.clock.today();
    await setDeadline(work, dailyBatch, code, batchDueAt(day));
  }
}

async function isSet(work: Work, areaCode: string): Promise<boolean> {
  const sql = "select id from deadline where kind = ? and subject_id = ? and state = 'due' limit 1";
  return (await rows(work.em, sql, [dailyBatch, areaCode])).length > 0;
}
