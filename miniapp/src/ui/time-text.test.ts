import test from "ava";
import { dateText, dayText, exactText, instantText, untilText } from "./time-text.ts";

test("instants are told in the city's time wherever the phone is", (t) => {
  t.is(instantText("2026-06-01T01:05:00Z"), "2026年6月1日 09:05");
  t.is(instantText("2026-05-31T16:00:00Z"), "2026年6月1日 00:00");
  t.is(exactText("2026-06-01T01:05:30.999Z"), "2026年6月1日 09:05:30");
  t.is(dateText("2026-05-31T16:00:00Z"), "2026年6月1日");
  t.is(dayText("2026-06-01"), "2026年6月1日");
});

test("an exclusive midnight is the 24:00 of the last day", (t) => {
  t.is(untilText("2026-06-08T16:00:00Z"), "2026年6月8日 24:00");
  t.is(untilText("2026-06-08T10:00:00Z"), "2026年6月8日 18:00");
});
