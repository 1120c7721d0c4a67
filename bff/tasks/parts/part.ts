import type { Program } from "./programs.ts";

/** What a part counts: every test, and every check as one. */
export interface Tally {
  passed: number;
  failed: number;
  /** What was left out, and why, in words for the last lines. */
  readonly notRun: string[];
}

/** One part of `npm test`. It says what is worth reading and counts; it never throws for a failing test. */
export interface Part {
  readonly name: string;
  /** System programs without which the part cannot run. */
  readonly needs: readonly Program[];
  run(say: Say): Promise<Tally>;
}

/** Where a part writes what a person needs to see. */
export type Say = (text: string) => void;

/** A tally with nothing in it. */
export const emptyTally = (): Tally => ({ passed: 0, failed: 0, notRun: [] });
