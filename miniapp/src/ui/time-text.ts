import { clockAt, endClockAt, type WallClock } from "@housing/core/contract/city-clock";

/** 2026年6月1日 09:05 */
export const instantText = (instant: string): string => written(clockAt(Date.parse(instant)));

/** 2026年6月1日 09:05:30: where the order follows from it. */
export function exactText(instant: string): string {
  const { day, time } = clockAt(Date.parse(instant));
  return `${dayText(day)} ${time}`;
}

/** 2026年6月1日, of an instant. */
export const dateText = (instant: string): string => dayText(clockAt(Date.parse(instant)).day);

/** 2026年6月1日, of a day written 2026-06-01. */
export function dayText(text: string): string {
  const [year, month, date] = text.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** Deadlines are exclusive: one at midnight is the 24:00 of the day before, as people say it. */
export const untilText = (instant: string): string => written(endClockAt(Date.parse(instant)));

const written = ({ day, time }: WallClock): string => `${dayText(day)} ${time.slice(0, 5)}`;
