import test from "ava";
import { type PublishedYear, stateCalendar } from "../kernel/index.ts";
import { yearIssues } from "./year-issues.ts";

const good = stateCalendar.years.get(2026)!;
const { source, holidays, workdays } = good;
const changed = (index: number, change: Partial<(typeof holidays)[number]>) =>
  holidays.map((holiday, i) => (i === index ? { ...holiday, ...change } : holiday));

const table: [title: string, year: PublishedYear, expected: RegExp[]][] = [
  ["2026 as published", good, []],
  [
    "the last day before the first",
    { ...good, holidays: changed(2, { to: "2026-04-01" }) },
    [/清明节的最后一天早于第一天/],
  ],
  [
    "a month too long",
    { ...good, holidays: changed(3, { to: "2026-06-05" }) },
    [/劳动节共36天，过长/, /2026-05-01/, /2026-05-02/],
  ],
  [
    "another year",
    { ...good, holidays: changed(2, { from: "2025-04-04", to: "2025-04-06" }) },
    [/清明节的日期不在2026年/],
  ],
  ["overlapping", { ...good, holidays: changed(5, { to: "2026-10-02" }) }, [/国庆节与中秋节的日期重叠/]],
  ["a weekday worked", { ...good, workdays: [...workdays, "2026-03-02"] }, [/2026-03-02本来就是周一至周五/]],
  ["off and worked", { ...good, workdays: [...workdays, "2026-02-15"] }, [/2026-02-15既放假又上班/]],
  ["twice", { ...good, workdays: [...workdays, "2026-01-04"] }, [/2026-01-04重复/]],
  [
    "端午 forgotten",
    { ...good, holidays: holidays.filter(({ name }) => name !== "端午节") },
    [/缺少端午的放假安排/],
  ],
  ["国庆 begins late", { ...good, holidays: changed(6, { from: "2026-10-02" }) }, [/2026-10-01是法定节假日/]],
  [
    "国庆 and 中秋 in one",
    {
      source,
      workdays,
      holidays: [...holidays.slice(0, 5), { name: "国庆节、中秋节", from: "2026-10-01", to: "2026-10-08" }],
    },
    [],
  ],
];

for (const [title, year, expected] of table)
  test(`G3.19 工作日历的录入检查: ${title}`, (t) => {
    const texts = yearIssues(2026, year).map(({ text }) => text);
    t.is(texts.length, expected.length, texts.join(" | "));
    for (const [i, pattern] of expected.entries()) t.regex(texts[i] ?? "", pattern);
  });

test("G3.19 元旦假期可以从上一年十二月底开始", (t) => {
  const holidays = [{ name: "元旦", from: "2026-12-31", to: "2027-01-02" }, ...good.holidays.slice(1)].map(
    ({ name, from, to }) => ({
      name,
      from: from.replace("2026-0", "2027-0").replace("2026-10", "2027-10"),
      to: to.replace("2026-", "2027-"),
    }),
  );
  t.deepEqual(yearIssues(2027, { source, holidays, workdays: [] }), []);
});
