import { caseNow, staff, submitted } from "@housing/db/testing/applications";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { changeParameter } from "../city/index.ts";
import { nextDueAt, sweepDeadlines } from "../deadline/index.ts";
import {
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
