import * as z from "zod/mini";
import type { PolicyBook, PolicyValue } from "./policy.ts";
import type { Instant } from "./time.ts";
import { type CalendarYear, calendarYear, type WorkCalendar } from "./work-calendar.ts";

const Day = z.iso.date();

/** A published year as it is kept among the versions of the policy, code `calendar.<year>`. */
export const PublishedYearValue = z.strictObject({
  source: z.string(),
  holidays: z.array(z.strictObject({ name: z.string(), from: Day, to: Day })),
  workdays: z.array(Day),
});

/** The code of a year's versions; of "" what all of them begin with. */
export const calendarCode = (year: number | ""): string => `calendar.${year}`;
const prefix = calendarCode("");

/** A book is asked in every transaction: a year is parsed once. */
const parsed = new WeakMap<PolicyValue, CalendarYear>();

function yearOf(version: PolicyValue): CalendarYear {
  const known = parsed.get(version) ?? calendarYear(PublishedYearValue.parse(version.value));
  parsed.set(version, known);
  return known;
}

/** The calendar at an instant: the years that the program knows, and over them those that staff have published. */
export function calendarAt(known: WorkCalendar, policy: PolicyBook, instant: Instant): WorkCalendar {
  const published = policy.startingWith(prefix, instant);
  if (published.length === 0) return known;
  const years = published.map((one) => [Number(one.code.slice(prefix.length)), yearOf(one)] as const);
  return { years: new Map([...known.years, ...years]) };
}
