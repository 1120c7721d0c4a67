import { PlainDate } from "./time.ts";

/** 元旦, 春节 …: days off from one day to another, both included. */
export interface Holiday {
  name: string;
  from: string;
  to: string;
}

/** One year as the State Council publishes it: days off, and weekend days that are worked (调休). */
export interface PublishedYear {
  /** Title of the notice. */
  source: string;
  holidays: readonly Holiday[];
  workdays: readonly string[];
}

/** The same, ready to be asked. */
export interface CalendarYear extends PublishedYear {
  daysOff: ReadonlySet<string>;
  daysWorked: ReadonlySet<string>;
}

export interface WorkCalendar {
  years: ReadonlyMap<number, CalendarYear>;
}

const daysOf = ({ from, to }: Holiday): string[] => {
  const first = PlainDate.from(from);
  const length = first.until(PlainDate.from(to)).days + 1;
  return Array.from({ length }, (_, i) => first.add({ days: i }).toString());
};

export const calendarYear = (published: PublishedYear): CalendarYear => ({
  ...published,
  daysOff: new Set(published.holidays.flatMap(daysOf)),
  daysWorked: new Set(published.workdays),
});

/** 《国务院办公厅关于2026年部分节假日安排的通知》(2025-11-04). */
const year2026 = calendarYear({
  source: "国务院办公厅关于2026年部分节假日安排的通知",
  holidays: [
    { name: "元旦", from: "2026-01-01", to: "2026-01-03" },
    { name: "春节", from: "2026-02-15", to: "2026-02-23" },
    { name: "清明节", from: "2026-04-04", to: "2026-04-06" },
    { name: "劳动节", from: "2026-05-01", to: "2026-05-05" },
    { name: "端午节", from: "2026-06-19", to: "2026-06-21" },
    { name: "中秋节", from: "2026-09-25", to: "2026-09-27" },
    { name: "国庆节", from: "2026-10-01", to: "2026-10-07" },
  ],
  workdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
});

export const stateCalendar: WorkCalendar = { years: new Map([[2026, year2026]]) };

/** False where the State Council has not yet published the year: such a day is provisional and shown as such. */
export function isKnownDay(calendar: WorkCalendar, day: PlainDate): boolean {
  return calendar.years.has(day.year);
}

/** Weekends off in an unknown year; callers show `isKnownDay` beside what they compute from it. */
export function isWorkingDay(calendar: WorkCalendar, day: PlainDate): boolean {
  // A holiday of New Year may begin in December: the notice of the next year says so.
  const said = [day.year, day.year + 1].map((year) => calendar.years.get(year));
  const text = day.toString();
  if (said.some((year) => year?.daysWorked.has(text))) return true;
  if (said.some((year) => year?.daysOff.has(text))) return false;
  return day.dayOfWeek <= 5;
}

/** A statutory day off, weekends not counted as such by themselves (《民法典》第二百零三条 speaks of 法定休假日: both). */
export function isDayOff(calendar: WorkCalendar, day: PlainDate): boolean {
  return !isWorkingDay(calendar, day);
}
