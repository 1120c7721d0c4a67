import { Temporal } from "temporal-polyfill";

export type Instant = Temporal.Instant;
export type PlainDate = Temporal.PlainDate;
export const { Instant, PlainDate, Duration } = Temporal;

/** Business time of both cities: UTC+8, no daylight saving. */
export const BUSINESS_ZONE = "Asia/Shanghai";

/** The business day an instant falls on. */
export function dayOf(instant: Instant): PlainDate {
  return instant.toZonedDateTimeISO(BUSINESS_ZONE).toPlainDate();
}

/** 00:00 of a business day; also the exclusive end of the day before. */
export function startOfDay(day: PlainDate): Instant {
  return atLocal(day, 0);
}

/** A wall-clock hour (and minute) of a business day. */
export function atLocal(day: PlainDate, hour: number, minute = 0): Instant {
  return day.toZonedDateTime({ timeZone: BUSINESS_ZONE, plainTime: { hour, minute } }).toInstant();
}

/** Parses an ISO instant or a local Shanghai date-time such as `2026-06-01T09:00`. */
export function instant(text: string): Instant {
  return /(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Temporal.Instant.from(text)
    : Temporal.PlainDateTime.from(text).toZonedDateTime(BUSINESS_ZONE).toInstant();
}

export function plainDate(text: string): PlainDate {
  return Temporal.PlainDate.from(text);
}

export const isBefore = (a: Instant, b: Instant): boolean => a.epochMilliseconds < b.epochMilliseconds;
export const earlier = (a: Instant, b: Instant): Instant => (isBefore(b, a) ? b : a);
export const later = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a);
export const compareInstants = Temporal.Instant.compare;
export const compareDays = Temporal.PlainDate.compare;

/** `2026年6月1日` */
export function chineseDate(day: PlainDate): string {
  return `${day.year}年${day.month}月${day.day}日`;
}

/** `2026年6月1日09:05`, Shanghai wall clock. */
export function chineseInstant(at: Instant): string {
  const local = at.toZonedDateTimeISO(BUSINESS_ZONE);
  const clock = [local.hour, local.minute].map((part) => String(part).padStart(2, "0")).join(":");
  return `${chineseDate(local.toPlainDate())}${clock}`;
}

/** `2026年6月1日24:00`: an exclusive end at midnight is said of the day that ends with it. */
export function chineseEnd(end: Instant): string {
  const { hour, minute, second, millisecond } = end.toZonedDateTimeISO(BUSINESS_ZONE);
  if (hour + minute + second + millisecond > 0) return chineseInstant(end);
  return `${chineseDate(dayOf(end.subtract({ milliseconds: 1 })))}24:00`;
}
