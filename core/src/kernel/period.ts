import { type Instant, type PlainDate, startOfDay } from "./time.ts";
import { isDayOff, isKnownDay, isWorkingDay, type WorkCalendar } from "./work-calendar.ts";

/** A length of days as a policy parameter: 3个自然日, 十个工作日. */
export interface Period {
  n: number;
  kind: "natural" | "working";
  /** Count the day of the event itself. Default no: 《民法典》第二百零一条. */
  countStartDay?: boolean;
  /** Move a last day that is a day off to the next working day: 《民法典》第二百零三条. Default off. */
  rollIfHoliday?: boolean;
}

export interface PeriodEnd {
  /** The last day on which an act is in time. */
  lastDay: PlainDate;
  /** Exclusive: an act at t is in time when t < endsAt. */
  endsAt: Instant;
  /** True when the period reaches into a year whose work calendar is not published. */
  provisional: boolean;
}

const oneDay = { days: 1 };

/** Where a period of days that starts with an event on `from` ends. */
export function endOfPeriod(period: Period, from: PlainDate, calendar: WorkCalendar): PeriodEnd {
  const counts = (day: PlainDate) => period.kind === "natural" || isWorkingDay(calendar, day);
  let day = period.countStartDay ? from.subtract(oneDay) : from;
  for (let left = period.n; left > 0; ) {
    day = day.add(oneDay);
    if (counts(day)) left -= 1;
  }
  if (period.rollIfHoliday) while (isDayOff(calendar, day)) day = day.add(oneDay);
  const usesCalendar = period.kind === "working" || period.rollIfHoliday === true;
  const provisional = usesCalendar && !(isKnownDay(calendar, day) && isKnownDay(calendar, from));
  return { lastDay: day, endsAt: startOfDay(day.add(oneDay)), provisional };
}

/** `3个自然日` */
export function describePeriod({ n, kind }: Period): string {
  return `${n}个${kind === "natural" ? "自然日" : "工作日"}`;
}
