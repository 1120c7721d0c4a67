import type { Tally } from "./part.ts";

/** A part that was asked for, with its counts and how long it took. */
export interface Report {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
}

/** `strict` is CI: there a part or test that was not run counts as failed. */
export function summarise(reports: readonly Report[], strict: boolean): { lines: string[]; failed: number } {
  const width = Math.max(0, ...reports.map((report) => report.name.length));
  const count = (pick: (tally: Tally) => number): number =>
    reports.reduce((sum, report) => sum + pick(report.tally), 0);
  const notRun = reports.flatMap((report) => report.tally.notRun.map((what) => `${report.name}: ${what}`));
  const failed = count((tally) => tally.failed) + (strict ? notRun.length : 0);
  const lines = reports.map(
    ({ name, tally, seconds }) =>
      `${name.padEnd(width)}  ${tally.passed} passed  ${tally.failed} failed  ${seconds.toFixed(1)} s`,
  );
  const left = notRun.map((what) => `not run${strict ? " (counts as failed in CI)" : ""}: ${what}`);
  return { lines: [...lines, ...left, `${count((tally) => tally.passed)} passed, ${failed} failed`], failed };
}
