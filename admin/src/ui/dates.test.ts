import test from "ava";
import {
  chineseDayText,
  cityInstant,
  durationText,
  endSecondText,
  endText,
  instantSecondText,
  instantText,
} from "./dates.ts";

test("instants are shown in the city's time wherever the browser stands", (t) => {
  t.is(instantText("2026-07-03T16:30:05Z"), "2026-07-04 00:30");
  t.is(instantSecondText(Date.parse("2026-07-03T10:00:09Z")), "2026-07-03 18:00:09");
});

test("a typed city time is that instant", (t) => {
  t.is(cityInstant("2026-07-03T18:00"), "2026-07-03T10:00:00.000Z");
});

test("what is left is coarse above a day and exact below", (t) => {
  t.is(durationText(3 * 86_400_000 + 4 * 3_600_000 + 59_000), "3天4小时");
  t.is(durationText(4 * 3_600_000 - 2000), "03:59:58");
  t.is(durationText(-1), "00:00:00");
});

test("a period that ends at midnight ends at 24:00 of the day before", (t) => {
  t.is(endText("2026-07-23T16:00:00Z"), "2026-07-23 24:00");
  t.is(endText("2026-07-23T16:01:00Z"), "2026-07-24 00:01");
  t.is(endText("2026-07-23T05:10:00Z"), "2026-07-23 13:10");
  t.is(endSecondText("2026-07-23T16:00:00Z"), "2026-07-23 24:00:00");
});

test("a day as papers say it", (t) => {
  t.is(chineseDayText("2026-07-03"), "2026年7月3日");
});
