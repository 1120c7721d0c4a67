import * as z from "zod/mini";
import { atLocal, dayOf, type Instant, isBefore } from "../kernel/index.ts";

/** Hours of every natural day, Shanghai wall clock: `from` belongs to them, `to` does not. */
export interface DayHours {
  from: number;
  to: number;
}

export const DayHoursSchema: z.ZodMiniType<DayHours> = z
  .strictObject({ from: z.int().check(z.gte(0), z.lte(23)), to: z.int().check(z.gte(1), z.lte(24)) })
  .check(z.refine(({ from, to }) => from < to, "开始时间必须早于结束时间。"));

/** Now when it is within the hours, else their next beginning. */
export function nextWithin(now: Instant, { from, to }: DayHours): Instant {
  const today = dayOf(now);
  const begins = atLocal(today, from);
  if (isBefore(now, begins)) return begins;
  const ends = to === 24 ? atLocal(today.add({ days: 1 }), 0) : atLocal(today, to);
  return isBefore(now, ends) ? now : atLocal(today.add({ days: 1 }), from);
}
