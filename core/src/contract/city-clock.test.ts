import test from "ava";
import { clockAt, endClockAt } from "./city-clock.ts";

test("the clock of the city, also across the years", (t) => {
  t.deepEqual(clockAt(Date.parse("2026-12-31T16:00:05Z")), { day: "2027-01-01", time: "00:00:05" });
});

test("only midnight itself ends the day before", (t) => {
  const end = (at: string) => Object.values(endClockAt(Date.parse(at))).join(" ");
  t.is(end("2026-07-01T00:00:00+08:00"), "2026-06-30 24:00:00");
  t.is(end("2027-01-01T00:00:00+08:00"), "2026-12-31 24:00:00");
  t.is(end("2026-07-01T00:00:30+08:00"), "2026-07-01 00:00:30");
  t.is(end("2026-07-01T00:00:00.500+08:00"), "2026-07-01 00:00:00");
});
