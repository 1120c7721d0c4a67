import { dayOf, Instant, type PlainDate } from "./time.ts";

/** Where domain code asks for the time. What reads the machine is in this file alone, and is handed in from outside. */
export interface Clock {
  now(): Instant;
  today(): PlainDate;
}

export function clockFrom(now: () => Instant): Clock {
  return { now, today: () => dayOf(now()) };
}

/** The machine's clock, in whole milliseconds: what the database stores is what was decided with. */
export const machineClock: Clock = clockFrom(() => Instant.fromEpochMilliseconds(Date.now()));

/** Milliseconds that no change of a clock moves; its zero means nothing. For ageing what is kept and for pauses only. */
export type Timer = () => number;

export const steadyTimer: Timer = () => performance.now();

/** A clock that stands still until it is set; for tests, replays and the walk of the demo clock. */
export class SettableClock implements Clock {
  #now: Instant;
  constructor(start: Instant) {
    this.#now = start;
  }
  now(): Instant {
    return this.#now;
  }
  today(): PlainDate {
    return dayOf(this.#now);
  }
  set(to: Instant): void {
    this.#now = to;
  }
}
