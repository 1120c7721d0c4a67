import test from "ava";
import { summarise } from "./summary.ts";

const reports = [
  { name: "unit", tally: { passed: 7, failed: 1, notRun: [] }, seconds: 2 },
  { name: "browser", tally: { passed: 0, failed: 0, notRun: ["chromium missing"] }, seconds: 0 },
];

test("the last line counts everything, and what was not run is named above it", (t) => {
  const { lines, failed } = summarise(reports, false);
  t.deepEqual(lines, [
    "unit     7 passed  1 failed  2.0 s",
    "browser  0 passed  0 failed  0.0 s",
    "not run: browser: chromium missing",
    "7 passed, 1 failed",
  ]);
  t.is(failed, 1);
});

test("in CI nothing may be left out", (t) => {
  t.is(summarise(reports, true).lines.at(-1), "7 passed, 2 failed");
});
