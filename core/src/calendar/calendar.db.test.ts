import { caseNow, staff, submitted } from "@housing/db/testing/applications";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { AuditEntry } from "../audit/index.ts";
import { changeParameter } from "../city/index.ts";
import { Deadline, nextDueAt, sweepDeadlines } from "../deadline/index.ts";
import {
  dayOf,
  type Holiday,
  type Instant,
  instant,
  inTransaction,
  isWorkingDay,
  plainDate,
  Refusal,
  reading,
  type Work,
} from "../kernel/index.ts";
import { PublicityList, publish } from "../publicity/index.ts";
import { missEntry } from "../queue/index.ts";
import { entryNow, family } from "../queue/testing/queue-world.ts";
import { publishYear } from "./index.ts";
import { calendarTodos } from "./todo.ts";

const city = staff("city", "360700");
/** Made up: the notice of 2027 is not known to this test. */
const year2027 = {
  year: 2027,
  source: "国务院办公厅关于2027年部分节假日安排的通知（测试）",
  holidays: [
    { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
    { name: "春节", from: "2027-02-05", to: "2027-02-12" },
    { name: "清明节", from: "2027-04-03", to: "2027-04-05" },
    { name: "劳动节", from: "2027-05-01", to: "2027-05-05" },
    { name: "端午节", from: "2027-06-09", to: "2027-06-11" },
    { name: "中秋节", from: "2027-09-15", to: "2027-09-17" },
    { name: "国庆节", from: "2027-10-01", to: "2027-10-07" },
  ],
  workdays: ["2027-02-14"],
};

const newYear = (to: string) => [{ name: "元旦", from: "2027-01-01", to }, ...year2027.holidays.slice(1)];
const [longNewYear, shortNewYear] = [newYear("2027-01-05"), newYear("2027-01-01")];
const dayBefore = (end: Instant | null | undefined): string | undefined =>
  end ? dayOf(end.subtract({ milliseconds: 1 })).toString() : undefined;
const nextEnd = async (system: TestSystem) =>
  (await nextDueAt(system, system.clock.now()))?.epochMilliseconds;

async function inDecember(t: ExecutionContext) {
  const system = await testSystem({ at: "2026-12-28T10:00" });
  t.teardown(() => system.close());
  const run = <T>(act: (work: Work) => Promise<T>, actor = city) => inTransaction(system, actor, act);
  return { system, run, sweep: (until: Instant) => sweepDeadlines(system, until) };
}

test("G3.19 录入下一年放假安排后，工作日按其计算，待办消失", async (t) => {
  const { system, run } = await inDecember(t);
  const works = (day: string) =>
    reading(system, city, async (work) => isWorkingDay(work.calendar, plainDate(day)));
  t.deepEqual(
    [await works("2027-02-09"), await works("2027-02-14")],
    [true, false],
    "only weekends are known",
  );
  const refusal = await t.throwsAsync(
    run((work) => publishYear(work, year2027), staff("district", "360702")),
    { instanceOf: Refusal },
  );
  t.is((refusal as Refusal).code, "kernel.notPermitted");
  await t.throwsAsync(
    run((work) => publishYear(work, { ...year2027, year: 2029 })),
    { message: /只能录入今年或明年/ },
  );
  await run((work) => publishYear(work, year2027));
  t.deepEqual([await works("2027-02-09"), await works("2027-02-14")], [false, true]);
  const todos = await reading(system, city, (work) => calendarTodos(work, 10));
  t.deepEqual(todos?.items, []);
});

const workingDays = {
  code: "queue.numbersPublicity",
  value: { n: 6, kind: "working" },
  reason: "试用工作日",
};
const listOf = (work: Work) =>
  publish(work, {
    ...{ kind: "queueNumbers", groupKey: "g", title: "名单" },
    items: [{ subjectId: "s1", searchNo: "GZ1", line: { name: "张*" } }],
  });

test("G3.19 录入后，按工作日公示的名单改到真正的最后一天，到期才结束", async (t) => {
  const { system, run, sweep } = await inDecember(t);
  await run((work) => changeParameter(work, workingDays));
  const { id, lastDay, provisional } = await run(listOf);
  t.deepEqual([lastDay.toString(), provisional], ["2027-01-05", true], "weekends only");
  await run((work) => publishYear(work, { ...year2027, holidays: longNewYear }));
  await sweep(system.clock.now());
  const moved = await system.em.fork().findOneOrFail(PublicityList, { id });
  t.like(moved, { provisional: false, state: "open" });
  t.is(moved.lastDay.toString(), "2027-01-08", "1 to 5 January are off");
  t.is(moved.endsAt.toString(), instant("2027-01-09T00:00").toString());
  t.is(await nextEnd(system), moved.endsAt.epochMilliseconds);
});

test("G3.19 录入得晚，已向群众公布的名单不会提前到过去", async (t) => {
  const { system, run, sweep } = await inDecember(t);
  await run((work) => changeParameter(work, { ...workingDays, value: { n: 6, kind: "working" } }));
  const { id } = await run(listOf);
  system.clock.set(instant("2027-01-05T15:00"));
  await run((work) =>
    publishYear(work, {
      ...year2027,
      workdays: ["2027-01-02", "2027-01-03", "2027-02-14"],
      holidays: shortNewYear,
    }),
  );
  await sweep(system.clock.now());
  const list = await system.em.fork().findOneOrFail(PublicityList, { id });
  t.deepEqual(
    [list.state, list.lastDay.toString()],
    ["open", "2027-01-05"],
    "it would have ended on the 4th",
  );
});

test("G3.19 录入后，办件各环节承诺的期限一并更正", async (t) => {
  const { system, run, sweep } = await inDecember(t);
  system.clock.set(instant("2026-12-31T10:00"));
  const { caseId } = await submitted(system, 1);
  const due = async () => (await caseNow(system, caseId)).stepDueAt?.toString();
  t.is(await due(), instant("2027-01-08T00:00").toString(), "1, 4, 5, 6 and 7 January");
  await run((work) => publishYear(work, { ...year2027, holidays: longNewYear }));
  await sweep(system.clock.now());
  t.is(await due(), instant("2027-01-13T00:00").toString(), "6, 7, 8, 11 and 12 January");
});

const endsMoved = async (system: TestSystem, act: string) =>
  (await system.em.fork().find(AuditEntry, { act }, { orderBy: { id: "asc" } })).map(({ facts }) => {
    const { from, to } = JSON.parse(facts) as { from: string; to: string };
    return `${from} → ${to}`;
  });
/** The State Council's notice of a change: entered, in force, and done. */
async function correct({ system, run, sweep }: Awaited<ReturnType<typeof inDecember>>, holidays: Holiday[]) {
  await run((work) => publishYear(work, { ...year2027, holidays }));
  await sweep(system.clock.now());
}

test("G3.19 放假安排有更正时，名单顺延到真正的最后一天，但不早于已公布的日期；每次改动都有记录", async (t) => {
  const town = await inDecember(t);
  const { system, run } = town;
  await run((work) => changeParameter(work, workingDays));
  await correct(town, shortNewYear);
  const { id, provisional } = await run(listOf);
  const lastDay = async () =>
    (await system.em.fork().findOneOrFail(PublicityList, { id })).lastDay.toString();
  t.deepEqual([await lastDay(), provisional], ["2027-01-06", false], "settled by the first publication");
  await correct(town, longNewYear);
  t.is(await lastDay(), "2027-01-08");
  t.is(await nextEnd(system), instant("2027-01-09T00:00").epochMilliseconds);
  await correct(town, shortNewYear);
  t.is(await lastDay(), "2027-01-08", "the public was told so");
  t.deepEqual(await endsMoved(system, "publicity.endMoved"), ["2027-01-06 → 2027-01-08"]);
});

test("G3.19 放假安排有更正时，办件环节期限按工作日重新计算，逐件记录；已到的期限不变", async (t) => {
  const town = await inDecember(t);
  const { system } = town;
  await correct(town, shortNewYear);
  system.clock.set(instant("2026-12-24T10:00"));
  const early = await submitted(system, 1);
  system.clock.set(instant("2027-01-02T10:00"));
  const cases = [await submitted(system, 2), await submitted(system, 3)];
  const dueOf = async (caseId: string) => dayBefore((await caseNow(system, caseId)).stepDueAt);
  const dues = () => Promise.all([early, ...cases].map(({ caseId }) => dueOf(caseId)));
  t.deepEqual(await dues(), ["2026-12-31", "2027-01-08", "2027-01-08"]);
  await correct(town, longNewYear);
  t.deepEqual(await dues(), ["2026-12-31", "2027-01-12", "2027-01-12"]);
  await correct(town, shortNewYear);
  t.deepEqual(await dues(), ["2026-12-31", "2027-01-08", "2027-01-08"], "so many days were promised");
  t.is((await endsMoved(system, "case.stepEndMoved")).length, 4);
});

test("G3.19 二（三） 申请继续轮候的期限按工作日计算时，更正只延后，不缩短", async (t) => {
  const town = await inDecember(t);
  const { system, run } = town;
  const value = { n: 3, kind: "working" };
  await run((work) => changeParameter(work, { code: "queue.continueWithin", value, reason: "试用工作日" }));
  await correct(town, shortNewYear);
  system.clock.set(instant("2026-12-28T10:00"));
  const household = await family(system, 1);
  system.clock.set(instant("2026-12-31T18:00"));
  await system.em.execute("update queue_entry set state = 'admitted', number = 1");
  await run((work) => missEntry(work, household.entryId, work.clock.now()));
  const until = async () => dayBefore((await entryNow(system, household.entryId)).continueBy);
  t.is(await until(), "2027-01-06", "4, 5 and 6 January");
  await correct(town, longNewYear);
  t.is(await until(), "2027-01-08", "6, 7 and 8 January");
  await correct(town, shortNewYear);
  t.is(await until(), "2027-01-08");
  const live = await system.em.fork().find(Deadline, { subjectId: household.entryId, state: "due" });
  t.deepEqual(live.map(({ kind, dueAt }) => `${kind} ${dayBefore(dueAt)}`).toSorted(), [
    "queue.continueEnds 2027-01-08",
    "queue.remindContinue 2027-01-08",
  ]);
});
