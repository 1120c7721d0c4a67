import type { DeadlineHandler } from "../deadline/index.ts";
import { defineSlot, type Work } from "../kernel/index.ts";

/**
 * Reckons ends that lie ahead again by the calendar in force: those that were provisional, and those that a correction
 * of a published year concerns. What is over stays over; each end that moves is recorded.
 */
export type CalendarEnds = (work: Work) => Promise<void>;
export const calendarEnds = defineSlot<CalendarEnds>("calendar ends");

/** Deadline kind: the instant from which every process knows a published year; subject is the year's code. */
export const calendarInForce = "calendar.inForce";

/** Each domain that keeps ends counted in working days brings its own up to date. */
export const reckonAgain: DeadlineHandler = async (work) => {
  for (const reckon of work.registry.all(calendarEnds).values()) await reckon(work);
};
