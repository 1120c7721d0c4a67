import { NotYet } from "../deadline/index.ts";
import { type Instant, isBefore, type PlainDate, rows, startOfDay, type Work } from "../kernel/index.ts";
import { publicityEnds } from "../publicity/index.ts";

/** Deadline kind: subject is the area; due at 00:05 of the batch's day. */
export const dailyBatch = "queue.dailyBatch";

/**
 * Throws NotYet before the day has begun, and while a public list that ended before it is not settled or an earlier
 * batch of the area is not made: with two sweepers at work, either may still decide who takes part.
 */
export async function refuseBeforeItsTime(work: Work, areaCode: string, day: PlainDate): Promise<void> {
  const start = startOfDay(day);
  if (isBefore(work.clock.now(), start)) throw new NotYet(`the day of batch ${day} has not begun`);
  if (await hasOpenDeadlines(work, areaCode, start))
    throw new NotYet(`batch ${day} waits for what was due before it`);
}

async function hasOpenDeadlines(work: Work, areaCode: string, start: Instant): Promise<boolean> {
  const open = await rows(
    work.em,
    `select id from deadline where state = 'due' and due_at <= ?
      and (kind = ? or (kind = ? and subject_id = ?)) limit 1`,
    [start.epochMilliseconds, publicityEnds, dailyBatch, areaCode],
  );
  return open.length > 0;
}
