import { change, orTryAgain, placeholders, rows, TryAgain, type Work } from "../kernel/index.ts";
import { lanesOf } from "./lane.ts";
import { LaneCounter } from "./queue.entity.ts";

/** Makes the counters of an area's lanes, at 0, where they are missing. */
export async function ensureLanes(work: Work, areaCode: string): Promise<void> {
  const known = await lastNumbers(work, areaCode);
  const missing = lanesOf(areaCode).filter((lane) => !known.has(lane));
  if (missing.length === 0) return;
  const counters = missing.map((lane) => ({ lane, last: 0 }));
  await orTryAgain(`the lanes of ${areaCode} were made`, () => work.em.insertMany(LaneCounter, counters));
}

/**
 * Makes whoever numbers in this area at the same time wait, before anything is read. A courtesy that saves them a second
 * try: what decides are the unique keys.
 */
export async function lockLanes(work: Work, areaCode: string): Promise<void> {
  const lanes = lanesOf(areaCode);
  const sql = `update lane_counter set last = last where lane in (${placeholders(lanes)})`;
  if ((await change(work.em, sql, lanes)) < lanes.length) await ensureLanes(work, areaCode);
}

/** 一（二）: the last number of each lane of the area. */
export async function lastNumbers(work: Work, areaCode: string): Promise<Map<string, number>> {
  const lanes = lanesOf(areaCode);
  const found = await rows<{ lane: string; last: number }>(
    work.em,
    `select lane, last from lane_counter where lane in (${placeholders(lanes)})`,
    lanes,
  );
  return new Map(found.map(({ lane, last }) => [lane, Number(last)]));
}

/** Moves a lane's counter on, from the number it was decided upon. */
export async function advanceLane(
  work: Work,
  lane: string,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const sql = "update lane_counter set last = ? where lane = ? and last = ?";
  if ((await change(work.em, sql, [to, lane, from])) !== 1)
    throw new TryAgain(`lane ${lane} has moved meanwhile`);
}
