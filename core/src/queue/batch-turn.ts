import { NotYet } from "../deadline/index.ts";
import {
  areaByCode,
  type Instant,
  isBefore,
  type PlainDate,
  rows,
  startOfDay,
  type Work,
} from "../kernel/index.ts";
import { isBatchUndecided } from "../publicity/index.ts";

/** Deadline kind: subject is the area; due at 00:05 of the batch's day. */
export const dailyBatch = "queue.dailyBatch";

/**
 * Throws NotYet before the day has begun, and while an earlier batch of the area is not made or a public list that ended
 * before it, and from which its households come, is not settled: with two sweepers at work, either may still decide who
 * takes part. A line that cannot be settled holds up its own area: numbered without it, its household would stand
 * behind later ones for good, while a batch made late keeps its date and its order.
 */
export async function refuseBeforeItsTime(work: Work, areaCode: string, day: PlainDate): Promise<void> {
  const start = startOfDay(day);
  if (isBefore(work.clock.now(), start)) throw new NotYet(`the day of batch ${day} has not begun`);
  if (await hasEarlierBatch(work, areaCode, start)) throw new NotYet(`batch ${day} waits for the one before`);
  const area = areaByCode(work.city, areaCode);
  if (area && (await isBatchUndecided(work, area, start)))
    throw new NotYet(`batch ${day} waits for a list that decides who takes part`);
}

async function hasEarlierBatch(work: Work, areaCode: string, start: Instant): Promise<boolean> {
  const sql = `select id from deadline where state = 'due' and due_at <= ? and kind = ? and subject_id = ? limit 1`;
  return (await rows(work.em, sql, [start.epochMilliseconds, dailyBatch, areaCode])).length > 0;
}
