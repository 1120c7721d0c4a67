/** What a clock on the wall of the city shows. */
export interface WallClock {
  /** `2026-06-30` */
  day: string;
  /** `09:05:00`, and `24:00:00` only as the end of a day. */
  time: string;
}

/** Shanghai is eight hours ahead of UTC, all the year. */
const ahead = 8 * 3_600_000;
const wholeDay = 24 * 3_600_000;

/** By arithmetic, wherever the machine stands: an export writes hundreds of thousands of these. */
export function clockAt(ms: number): WallClock {
  const text = new Date(ms + ahead).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 19) };
}

/** Of an exclusive end: midnight is 24:00 of the day that ends, as notices and lists say it. */
export function endClockAt(ms: number): WallClock {
  const isMidnight = (ms + ahead) % wholeDay === 0;
  return isMidnight ? { day: clockAt(ms - 1).day, time: "24:00:00" } : clockAt(ms);
}
