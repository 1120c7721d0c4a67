import { staff } from "@housing/db/testing/applications";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { Instant, instant, inTransaction, reading, rows, systemActor, type Work } from "../kernel/index.ts";
import { sendSmsToAll } from "../messaging/index.ts";
import {
  addBatchedDeadline,
  cancelDeadlines,
  type Due,
  deadlineHandlers,
  NotYet,
  nextDueAt,
  overdueDeadlines,
  setDeadline,
  sweepDeadlines,
} from "./index.ts";
import { overdueTodos } from "./overdue.ts";
import { setNewDeadlines } from "./set-new-deadline.ts";

const noon = instant("2026-06-01T12:00");
const later = (ms: number): Instant => noon.add({ milliseconds: ms });

/** What was done, in order, and how many at a time. */
interface Diary {
  done: string[];
  runs: number[];
}

/** `mass` leaves a mark in the database for each; a subject whose name ends in `!` cannot be done. `single` is one by one. */
async function openDiary(t: ExecutionContext): Promise<{ system: TestSystem; diary: Diary }> {
  const system = await testSystem({ at: "2026-06-02T09:00" });
  t.teardown(() => system.close());
  const diary: Diary = { done: [], runs: [] };
  addBatchedDeadline(system.registry, "mass", async (work, due) => {
    for (const { subjectId } of due)
      if (subjectId.endsWith("!")) throw new Error(`${subjectId} cannot be done`);
    await mark(work, due);
    diary.runs.push(due.length);
    diary.done.push(...due.map(({ subjectId }) => subjectId));
  });
  system.registry.add(deadlineHandlers, "single", async (work, due) => {
    await mark(work, [due]);
    diary.done.push(due.subjectId);
  });
  return { system, diary };
}

const mark = (work: Work, due: readonly Due[]) =>
  sendSmsToAll(
    work,
    "queue.forgone",
    due.map(({ subjectId }) => ({
      to: { phone: "13800000000", subjectType: "test", subjectId },
      facts: { lane: "", number: "" },
    })),
  );

/** Subjects marked in the database, each as often as it was. */
async function marks(system: TestSystem): Promise<string[]> {
  const sql = "select subject_id as id from sms_message where subject_type = 'test' order by subject_id";
  return (await rows<{ id: string }>(system.em.fork(), sql)).map(({ id }) => id);
}

const set = (system: TestSystem, due: readonly [kind: string, subjectId: string, at: Instant][]) =>
  inTransaction(system, systemActor("test"), async (work) => {
    for (const [kind, subjectId, at] of due) await setNewDeadlines(work, subjectId, [[kind, at]]);
  });

const name = (n: number): string => String(n).padStart(4, "0");
const many = (count: number, at: (n: number) => Instant = later) =>
  Array.from({ length: count }, (_, n): [string, string, Instant] => ["mass", name(n), at(n)]);
const names = (count: number): string[] => Array.from({ length: count }, (_, n) => name(n));

test("G3.20 到期事项成批办理: 一次一批，一项不漏，一项不重", async (t) => {
  const { system, diary } = await openDiary(t);
  await set(system, many(1300));
  const { done, failed } = await sweepDeadlines(system, system.clock.now());
  t.deepEqual([done, failed], [1300, []]);
  t.deepEqual(diary.runs, [200, 1000, 100]);
  t.deepEqual(diary.done, names(1300), "in the order of the instants");
  t.deepEqual(await marks(system), names(1300));
  t.is((await sweepDeadlines(system, system.clock.now())).done, 0);
});

test("一项办不成的不拖累同批其余 999 项，其自身仍待办并报告", async (t) => {
  const { system } = await openDiary(t);
  const due = many(1000);
  due[617]![1] = "0617!";
  await set(system, due);
  const { done, failed } = await sweepDeadlines(system, system.clock.now());
  t.is(done, 999);
  t.is(failed.length, 1);
  t.regex(String(failed[0]?.error), /0617! cannot be done/);
  t.deepEqual(
    await marks(system),
    names(1000).filter((one) => one !== "0617"),
  );
  system.clock.set(system.clock.now().add({ seconds: 2 }));
  t.is((await sweepDeadlines(system, system.clock.now())).failed.length, 1, "it stays due");
});

test("办不成的越试越疏，最久隔十分钟，其间不耽误别的；办成即销账", async (t) => {
  const { system } = await openDiary(t);
  let broken = true;
  system.registry.add(deadlineHandlers, "flaky", async () => {
    if (broken) throw new Error("not now");
  });
  await set(system, [["flaky", "a", noon]]);
  const tries: number[] = [];
  const begin = system.clock.now().epochMilliseconds;
  for (let s = 0; s <= 3000; s += 1) {
    system.clock.set(Instant.fromEpochMilliseconds(begin + s * 1000));
    if ((await sweepDeadlines(system, system.clock.now())).failed.length > 0) tries.push(s);
  }
  t.deepEqual(tries, [0, 2, 6, 14, 30, 62, 126, 254, 510, 1022, 1622, 2222, 2822]);
  const [late] = await overdueDeadlines(system.em.fork(), system.clock.now());
  t.like(late, { kind: "flaky", count: 1, failing: 1, tries: 13 });
  await set(system, [["mass", "0000", noon]]);
  t.is((await sweepDeadlines(system, system.clock.now())).done, 1);
  broken = false;
  system.clock.set(system.clock.now().add({ minutes: 10 }));
  t.is((await sweepDeadlines(system, system.clock.now())).done, 1);
  t.deepEqual(await overdueDeadlines(system.em.fork(), system.clock.now()), []);
});

test("尚未轮到的不算失败，每次都再试；管理员的待办列出办不成的和久未办的", async (t) => {
  const { system } = await openDiary(t);
  system.registry.add(deadlineHandlers, "waits", async () => {
    throw new NotYet("its turn has not come");
  });
  system.clock.set(noon);
  await set(system, [
    ["waits", "a", noon],
    ["mass", "b!", noon],
  ]);
  const admin = staff("admin", "360700", "管理员");
  const waiting = async () =>
    (await reading(system, admin, (work) => overdueTodos(work, 10)))?.items.map(({ subject }) => subject);
  const sweepAfter = async (seconds: number) => {
    system.clock.set(system.clock.now().add({ seconds }));
    return (await sweepDeadlines(system, system.clock.now())).failed.map(({ kind }) => kind).toSorted();
  };
  t.deepEqual(await sweepAfter(0), ["mass", "waits"]);
  t.deepEqual(await sweepAfter(1), ["waits"]);
  t.is(await waiting(), undefined, "nobody is called for what the next sweep mends");
  t.deepEqual(
    [await sweepAfter(1), await sweepAfter(4)],
    [
      ["mass", "waits"],
      ["mass", "waits"],
    ],
  );
  t.deepEqual(await waiting(), ["mass：1项到期未办，其中1项办理失败，最多已试3次"]);
  system.clock.set(noon.add({ minutes: 10 }));
  t.is((await waiting())?.length, 2, "and for what waits for ten minutes");
  const other = await reading(system, staff("city", "360700", "市级"), (work) => overdueTodos(work, 10));
  t.is(other, undefined);
});

test("一批不越过其间另一类到期事项的时刻", async (t) => {
  const { system, diary } = await openDiary(t);
  await set(system, [...many(300), ["single", "between", later(150)], ["single", "first", later(-1)]]);
  await sweepDeadlines(system, system.clock.now());
  const at = diary.done.indexOf("between");
  t.is(diary.done[0], "first");
  t.deepEqual([...diary.done.slice(1, at)].sort(), names(300).slice(0, at - 1));
  t.true(at - 1 === 150 || at - 1 === 151, "those due before it, and the one of the same instant by its id");
});

test("一批尚未轮到的，整批逐项等待，不算失败以外的结果", async (t) => {
  const { system } = await openDiary(t);
  addBatchedDeadline(system.registry, "waits", async () => {
    throw new NotYet("its turn has not come");
  });
  await set(system, [
    ["waits", "a", noon],
    ["waits", "b", noon],
    ["mass", "0000", later(1)],
  ]);
  const { done, failed } = await sweepDeadlines(system, system.clock.now());
  t.is(done, 1);
  t.true(failed.length === 2 && failed.every(({ error }) => error instanceof NotYet));
});

test("四处同时清理一长批，每项只办一次，也不越过未完的一批", async (t) => {
  const { system } = await openDiary(t);
  const marksBehind: number[] = [];
  system.registry.add(deadlineHandlers, "behind", async (work) => {
    const sql = "select count(*) as count from sms_message where subject_type = 'test'";
    marksBehind.push(Number((await rows<{ count: number }>(work.em, sql))[0]!.count));
  });
  await set(system, [...many(2500), ["behind", "last", later(2500)]]);
  const sweeps = Array.from({ length: 4 }, () => sweepDeadlines({ ...system }, system.clock.now()));
  const swept = await Promise.all(sweeps);
  t.deepEqual(
    swept.flatMap(({ failed }) => failed),
    [],
  );
  t.is(
    swept.reduce((sum, { done }) => sum + done, 0),
    2501,
  );
  t.deepEqual(await marks(system), names(2500));
  t.deepEqual(marksBehind, [2500], "what lies behind the run sees all of it done");
});

test("认领之后、提交之前中断: 什么也没有发生，下次整批照办", async (t) => {
  const { system } = await openDiary(t);
  let crash = true;
  addBatchedDeadline(system.registry, "crashing", async (work, due) => {
    await mark(work, due);
    if (crash) throw new Error("the machine stops");
  });
  await set(
    system,
    many(40).map(([, subjectId, at]) => ["crashing", subjectId, at]),
  );
  t.is((await sweepDeadlines(system, system.clock.now())).done, 0);
  t.deepEqual(await marks(system), [], "nothing of a run that was not committed stays");
  t.is((await nextDueAt(system))?.toString(), noon.toString());
  crash = false;
  system.clock.set(system.clock.now().add({ seconds: 2 }));
  t.is((await sweepDeadlines(system, system.clock.now())).done, 40);
  t.deepEqual(await marks(system), names(40));
});

test("演示时钟逐时刻推进时，一批只含该时刻的事项", async (t) => {
  const { system, diary } = await openDiary(t);
  await set(
    system,
    many(90, (n) => later(Math.floor(n / 30) * 60_000)),
  );
  for (let next = await nextDueAt(system); next; next = await nextDueAt(system))
    await sweepDeadlines(system, next);
  t.deepEqual(diary.runs, [30, 30, 30]);
  t.deepEqual(await marks(system), names(90));
});

test("补设的事项不重复", async (t) => {
  const { system } = await openDiary(t);
  await inTransaction(system, systemActor("test"), async (work) => {
    for (let i = 0; i < 2; i += 1) await setDeadline(work, "mass", "0000", noon);
  });
  await sweepDeadlines(system, system.clock.now());
  t.deepEqual(await marks(system), ["0000"]);
});

test("撤回后重新设在同一时刻的事项照常到期", async (t) => {
  const { system } = await openDiary(t);
  await inTransaction(system, systemActor("test"), async (work) => {
    await setDeadline(work, "mass", "0000", noon);
    await cancelDeadlines(work, "mass", "0000");
  });
  t.is((await sweepDeadlines(system, system.clock.now())).done, 0);
  await inTransaction(system, systemActor("test"), (work) => setDeadline(work, "mass", "0000", noon));
  t.is((await sweepDeadlines(system, system.clock.now())).done, 1);
  t.deepEqual(await marks(system), ["0000"]);
});
