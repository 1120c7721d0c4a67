import type { DeadlineHandler } from "../deadline/index.ts";
import { defineSlot, type Work } from "../kernel/index.ts";

/** Reckons the ends again that reach into a year that was not published when they were set. */
export type ProvisionalEnds = (work: Work) => Promise<void>;
export const provisionalEnds = defineSlot<ProvisionalEnds>("provisional ends");

/** Deadline kind: the instant from which every process knows a published year; subject is the year's code. */
export const calendarInForce = "calendar.inForce";

/** Each domain that keeps provisional ends brings its own up to date. */
export const reckonAgain: DeadlineHandler = async (work) => {
  for (const reckon of work.registry.all(provisionalEnds).values()) await reckon(work);
};
