import test from "ava";
import { cities, parameters, parametersOf } from "../city/index.ts";
import {
  endOfPeriod,
  instant,
  type Parameter,
  type Period,
  PolicyBook,
  plainDate,
  roles,
  stateCalendar,
} from "../kernel/index.ts";
import { buildRegistry } from "./index.ts";

const declared = buildRegistry().all(parameters) as ReadonlyMap<string, Parameter<unknown>>;
const days = (n: number): Period => ({ n, kind: "natural" });

/** Every number of the rules and its default. */
const defaults: readonly (readonly [code: string, value: unknown])[] = [
  ["firstList", days(5)],
  ["secondList", days(5)],
  ["resubmissionKeepsTime", true],
  ["queue.numbersPublicity", days(3)],
  ["queue.continueWithin", days(3)],
  ["queue.continuePublicity", days(3)],
  ["selection.admitFactor", 1],
  ["selection.offerHours", 4],
  ["selection.callingWindow", { from: 8, to: 18 }],
  ["selection.concurrentOffers", 1],
  ["allocation.resultPublicity", days(5)],
  ["allocation.noticeDownload", days(3)],
  ["allocation.abandonIfNoticeNotDownloaded", false],
  ["allocation.signWithin", days(30)],
  ["standing.abandonmentsForSanction", 3],
  ["standing.sanctionYears", 2],
  ["identity.secondFactorRoles", [...roles]],
  ["identity.staffIdleMinutes", 30],
  ["identity.staffSessionHours", 8],
  ["identity.applicantIdleHours", 72],
  ["identity.applicantSessionHours", 168],
  ["relistWithin", { n: 10, kind: "working" }],
];

for (const [code, value] of defaults)
  test(`G3.19 规则参数 ${code} 可以改，未改时为规则所定的值`, (t) => {
    const parameter = declared.get(code);
    t.truthy(parameter, "declared, and so shown in 选房规则管理");
    t.deepEqual(
      new PolicyBook([], cities.ganzhou!.parameters).at(parameter!, instant("2026-06-01T00:00")),
      value,
    );
    t.true((parameter?.clause ?? "").length > 3);
  });

test("G3.19 每个城市只列出自己的规则参数", (t) => {
  const registry = buildRegistry();
  const lists = (city: string) =>
    parametersOf({ registry, city: cities[city]! })
      .map(({ code }) => code)
      .filter((code) => code.endsWith("List"));
  t.deepEqual(lists("ganzhou"), ["firstList", "secondList"]);
  t.deepEqual(lists("liuzhou"), ["qualificationList"]);
});

const isPeriod = (value: unknown): value is Period =>
  typeof value === "object" && value !== null && "n" in value;

for (const [code, value] of defaults.filter(([, each]) => isPeriod(each)))
  test(`G3.19 ${code} 的期间可以计入当日、遇假日顺延、改为工作日`, (t) => {
    const { schema } = declared.get(code) as Parameter<Period>;
    const ends = (more: Partial<Period>) =>
      endOfPeriod(
        schema.parse({ ...(value as Period), n: 3, ...more }),
        plainDate("2026-09-22"),
        stateCalendar,
      ).lastDay.toString();
    t.is(ends({ kind: "natural" }), "2026-09-25");
    t.is(ends({ kind: "natural", countStartDay: true }), "2026-09-24");
    t.is(ends({ kind: "natural", rollIfHoliday: true }), "2026-09-28", "25 to 27 September is 中秋");
    t.is(ends({ kind: "working" }), "2026-09-28");
    t.throws(() => schema.parse({ n: 3, kind: "lunar" }));
  });
