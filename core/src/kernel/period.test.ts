import test from "ava";
import fc from "fast-check";
import { endOfPeriod, instant, type Period, plainDate, startOfDay, stateCalendar } from "./index.ts";

const natural = (n: number, more: Partial<Period> = {}): Period => ({ n, kind: "natural", ...more });
const working = (n: number, more: Partial<Period> = {}): Period => ({ n, kind: "working", ...more });

const table: readonly [clause: string, period: Period, from: string, lastDay: string, endsAt: string][] = [
  [
    "公示3个自然日：published on 1 June, in line from 00:00 on 5 June",
    natural(3),
    "2026-06-01",
    "2026-06-04",
    "2026-06-05T00:00",
  ],
  ["E8 选房结果公示5个自然日", natural(5), "2026-06-01", "2026-06-06", "2026-06-07T00:00"],
  ["E8 30个自然日内办理承租手续", natural(30), "2026-06-07", "2026-07-07", "2026-07-08T00:00"],
  ["E6 三个自然日内申请继续参与轮候", natural(3), "2026-06-05", "2026-06-08", "2026-06-09T00:00"],
  [
    "countStartDay counts the day of the event",
    natural(3, { countStartDay: true }),
    "2026-06-01",
    "2026-06-03",
    "2026-06-04T00:00",
  ],
  [
    "rollIfHoliday moves past 国庆",
    natural(3, { rollIfHoliday: true }),
    "2026-09-30",
    "2026-10-08",
    "2026-10-09T00:00",
  ],
  [
    "十个工作日 across 国庆 with 调休 on 10 October",
    working(10),
    "2026-09-25",
    "2026-10-15",
    "2026-10-16T00:00",
  ],
  [
    "3个工作日 across 春节, 14 February is worked",
    working(3),
    "2026-02-13",
    "2026-02-25",
    "2026-02-26T00:00",
  ],
  ["3个工作日 before 国庆", working(3), "2026-09-30", "2026-10-10", "2026-10-11T00:00"],
  ["over a month end", natural(3), "2026-02-27", "2026-03-02", "2026-03-03T00:00"],
];

for (const [clause, period, from, lastDay, endsAt] of table) {
  test(`G3.19 ${clause}`, (t) => {
    const end = endOfPeriod(period, plainDate(from), stateCalendar);
    t.is(end.lastDay.toString(), lastDay);
    t.is(end.endsAt.toString(), instant(endsAt).toString());
    t.false(end.provisional);
  });
}

test("a working-day period that reaches an unpublished year is provisional, a natural-day one is not", (t) => {
  t.true(endOfPeriod(working(10), plainDate("2026-12-28"), stateCalendar).provisional);
  t.false(endOfPeriod(natural(10), plainDate("2026-12-28"), stateCalendar).provisional);
});

test("the end of a period is the midnight after its last day, and grows with n", (t) => {
  const day = fc.integer({ min: 0, max: 364 }).map((offset) => plainDate("2026-01-01").add({ days: offset }));
  const kind = fc.constantFrom("natural" as const, "working" as const);
  fc.assert(
    fc.property(day, kind, fc.integer({ min: 1, max: 40 }), (from, which, n) => {
      const end = endOfPeriod({ n, kind: which }, from, stateCalendar);
      const next = endOfPeriod({ n: n + 1, kind: which }, from, stateCalendar);
      t.true(end.endsAt.equals(startOfDay(end.lastDay.add({ days: 1 }))));
      t.true(next.endsAt.epochMilliseconds > end.endsAt.epochMilliseconds);
    }),
  );
});
