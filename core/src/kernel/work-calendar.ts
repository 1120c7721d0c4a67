import type { PlainDate } from "./time.ts";

/** One year as published by the State Council: days off on weekdays, and weekend days worked (调休). */
export interface CalendarYear {
  source: string;
  daysOff: ReadonlySet<string>;
  daysWorked: ReadonlySet<string>;
}

export interface WorkCalendar {
  years: ReadonlyMap<number, CalendarYear>;
}

const range = (from: string, to: string): string[] => {
  const month = from.slice(0, 8);
  const [first, last] = [Number(from.slice(8)), Number(to)];
  return Array.from({ length: last - first + 1 }, (_, i) => month + String(first + i).padStart(2, "0"));
};

/** 《国务院办公厅关于2026年部分节假日安排的通知》(2025-11-04). */
const year2026: CalendarYear = {
  source: "国务院办公厅关于2026年部分节假日安排的通知",
  daysOff: new Set([
    ...range("2026-01-01", "03"),
    ...range("2026-02-15", "23"),
    ...range("2026-04-04", "06"),
    ...range("2026-05-01", "05"),
    ...range("2026-06-19", "21"),
    ...range("2026-09-25", "27"),
    ...range("2026-10-01", "07"),
  ]),
  daysWorked: new Set(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]),
};

export const stateCalendar: WorkCalendar = { years: new Map([[2026, year2026]]) };

/** False where the State Council has not yet published the year: such a day is provisional and shown as such. */
export function isKnownDay(calendar: WorkCalendar, day: PlainDate): boolean {
  return calendar.years.has(day.year);
}

/** Weekends off in an unknown year; callers show `isKnownDay` beside what they compute from it. */
export function isWorkingDay(calendar: WorkCalendar, day: PlainDate): boolean {
  const year = calendar.years.get(day.year);
  if (year?.daysWorked.has(day.toString())) return true;
  if (year?.daysOff.has(day.toString())) return false;
  return day.dayOfWeek <= 5;
}

/** A statutory day off, weekends not counted as such by themselves (《民法典》第二百零三条 speaks of 法定休假日: both). */
export function isDayOff(calendar: WorkCalendar, day: PlainDate): boolean {
  return !isWorkingDay(calendar, day);
}
