import { endClockAt } from "@housing/core/contract/city-clock";

/** Instants come as ISO text or epoch milliseconds; everything is shown in the city's time. */
export type InstantLike = string | number;

const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hourCycle: "h23", ...options });

const day = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
const dayFormat = formatter(day);
const minuteFormat = formatter({ ...day, hour: "2-digit", minute: "2-digit" });
const secondFormat = formatter({ ...day, hour: "2-digit", minute: "2-digit", second: "2-digit" });
const weekdayFormat = formatter({ weekday: "short" });

const dashed = (text: string) => text.replaceAll("/", "-");
const asDate = (instant: InstantLike) => new Date(instant);

export const instantText = (instant: InstantLike) => dashed(minuteFormat.format(asDate(instant)));
/** An exclusive end: midnight is 24:00 of the day that ends, as notices and lists say it. */
export function endSecondText(instant: InstantLike): string {
  const { day, time } = endClockAt(asDate(instant).getTime());
  return `${day} ${time}`;
}
export const endText = (instant: InstantLike) => endSecondText(instant).slice(0, -3);

export const instantSecondText = (instant: InstantLike) => dashed(secondFormat.format(asDate(instant)));
export const instantDayText = (instant: InstantLike) => dashed(dayFormat.format(asDate(instant)));
/** `2026年7月3日`, of a plain day, as papers say it. */
export function chineseDayText(plainDay: string): string {
  const [year, month, date] = plainDay.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
export const weekdayText = (instant: InstantLike) => weekdayFormat.format(asDate(instant));

/** What a person typed as city time (`2026-07-03T18:00`), as an instant. China keeps one offset all year. */
export const cityInstant = (local: string) => new Date(`${local}+08:00`).toISOString();

/** How long, in words, coarse above a day and exact below: 3天4小时 / 03:59:58. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  if (days > 0) return `${days}天${hours}小时`;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(hours)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}
