import test from "ava";
import { decideCase, saveDraft, startCase, submitCase } from "../casework/index.ts";
import { sweepDeadlines } from "../deadline/index.ts";
import { instant } from "../kernel/index.ts";
import { Abandonment } from "../standing/index.ts";
import {
  issueDailyBatch,
  missEntry,
  moveEntry,
  pendingEntryOf,
  QueueBatch,
  QueueEntry,
  rejoinQueue,
} from "./index.ts";
import {
  area,
  decide,
  district,
  entryNow,
  family,
  laneAt,
  lineNow,
  look,
  machine,
  object,
  openQueue,
  refusal,
  run,
  walkTo,
} from "./testing/queue-world.ts";

test("G3.8 一（四）（五） E1: 同批次按递交时间编号，公示三日后第四日零时排队", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  await laneAt(system, 118, { tier: "lowRent", bedrooms: 2 });
  const wang = await family(system, 1, { submittedAt: "2026-06-01T09:00:00.001", caseNo: "王" });
  const li = await family(system, 2, { submittedAt: "2026-06-01T09:00:00.000", caseNo: "李" });
  await walkTo(system, "2026-06-13T00:04:59.999");
  t.is((await entryNow(system, li.entryId)).state, "qualified");
  await walkTo(system, "2026-06-13T00:05");
  t.is((await entryNow(system, li.entryId)).number, 119);
  t.is((await entryNow(system, wang.entryId)).number, 120);
  t.is((await entryNow(system, wang.entryId)).batchDay?.toString(), "2026-06-13");
  await walkTo(system, "2026-06-16T23:59:59.999");
  t.deepEqual(await lineNow(system, 2), ["YH118"]);
  await walkTo(system, "2026-06-17T00:00");
  t.deepEqual(await lineNow(system, 2), ["YH118", "李", "王"]);
  t.is((await entryNow(system, li.entryId)).inLineAt?.toString(), instant("2026-06-17T00:00").toString());
});

test("G3.8 一（四） E2: 公租房组优先组先于普通组，各按递交时间", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  await laneAt(system, 40, { tier: "publicRental", bedrooms: 1 });
  const need = { tier: "publicRental", bedrooms: 1 } as const;
  const a = await family(system, 1, { ...need, class: "ordinary", submittedAt: "2026-05-01T09:00" });
  const b = await family(system, 2, { ...need, class: "priority", submittedAt: "2026-05-09T09:00" });
  const c = await family(system, 3, { ...need, class: "priority", submittedAt: "2026-05-02T09:00" });
  await walkTo(system, "2026-06-13T00:05");
  t.is((await entryNow(system, c.entryId)).number, 41);
  t.is((await entryNow(system, b.entryId)).number, 42);
  t.is((await entryNow(system, a.entryId)).number, 43);
});

test("G3.8 一（五） E3: 异议只影响该户，不成立的次日零时以原号排队", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  const need = { tier: "publicRental", bedrooms: 1 } as const;
  await laneAt(system, 40, need);
  await family(system, 1, { ...need, class: "ordinary", submittedAt: "2026-05-01T09:00", caseNo: "A" });
  const b = await family(system, 2, {
    ...need,
    class: "priority",
    submittedAt: "2026-05-09T09:00",
    caseNo: "B",
  });
  await family(system, 3, { ...need, class: "priority", submittedAt: "2026-05-02T09:00", caseNo: "C" });
  await walkTo(system, "2026-06-14T10:00");
  const objection = await object(system, b.entryId);
  await walkTo(system, "2026-06-18T08:00");
  t.deepEqual(await lineNow(system, 1), ["YH40", "C", "A"], "B is passed over, nobody else");
  await walkTo(system, "2026-06-20T15:00");
  await decide(system, objection, "rejected");
  await walkTo(system, "2026-06-20T23:59:59.999");
  t.deepEqual(await lineNow(system, 1), ["YH40", "C", "A"]);
  await walkTo(system, "2026-06-21T00:00");
  t.deepEqual(await lineNow(system, 1), ["YH40", "C", "B", "A"]);
  t.is((await entryNow(system, b.entryId)).number, 42);
});

/** In line since 21 May; its offer runs out on 5 June at 18:00. */
async function missedOnFifthOfJune(t: Parameters<typeof openQueue>[0]) {
  const system = await openQueue(t, "2026-05-16T09:00");
  const household = await family(system, 1, { members: 2, submittedAt: "2026-05-01T09:00" });
  await walkTo(system, "2026-06-05T18:00");
  await run(system, machine, async (work) => {
    await moveEntry(work, household.entryId, "admit");
    await missEntry(work, household.entryId, instant("2026-06-05T18:00"));
  });
  return { system, household };
}

test("G3.8 二（三） E6: 三个自然日内申请继续轮候，公示后以申请时间参加次日批次", async (t) => {
  const { system, household } = await missedOnFifthOfJune(t);
  await walkTo(system, "2026-06-08T23:59");
  const request = await run(system, household.applicant, (work) =>
    rejoinQueue(work, { entryId: household.entryId }),
  );
  await walkTo(system, "2026-06-11T23:59:59.999");
  t.is((await entryNow(system, request.id)).state, "requested", "publicised on 9, 10 and 11 June");
  t.is(
    (await entryNow(system, household.entryId)).number,
    1,
    "the old number stays until the new one is there",
  );
  await walkTo(system, "2026-06-12T00:05");
  const renewed = await entryNow(system, request.id);
  t.is(renewed.batchDay?.toString(), "2026-06-12");
  t.is(renewed.number, 2);
  t.is(renewed.submittedAt.toString(), instant("2026-06-08T23:59").toString());
  const old = await entryNow(system, household.entryId);
  t.deepEqual([old.state, old.endReason], ["ended", "superseded"]);
  t.is(old.endedAt?.toString(), instant("2026-06-12T00:05").toString());
});

test("G3.8 二（三） E7: 逾期申请被拒绝，于次日零时放弃一批次", async (t) => {
  const { system, household } = await missedOnFifthOfJune(t);
  const { entryId } = household;
  system.clock.set(instant("2026-06-09T00:00"));
  const late = run(system, household.applicant, (work) => rejoinQueue(work, { entryId }));
  t.is(await refusal(t, late), "queue.continueTooLate", "also before the sweeper has come by");
  system.clock.set(instant("2026-06-08T23:59:59.999"));
  await walkTo(system, "2026-06-09T09:00");
  const ended = await entryNow(system, entryId);
  t.deepEqual([ended.state, ended.endReason], ["ended", "forgone"]);
  t.is(ended.endedAt?.toString(), instant("2026-06-09T00:00").toString());
  const counted = await look(system, (work) => work.em.find(Abandonment, { entryId }));
  t.is(counted.length, 3, "it counts for every member");
  t.true(counted.every(({ at }) => at.equals(instant("2026-06-09T00:00"))));
});

test("G3.10 一（六） E9: 调整居室以申请时间参加审核次日批次，原号同时失效", async (t) => {
  const system = await openQueue(t, "2026-06-01T09:00");
  const two = { tier: "publicRental", bedrooms: 2 } as const;
  await laneAt(system, 76, two);
  await laneAt(system, 5, { tier: "publicRental", bedrooms: 1 });
  const household = await family(system, 1, { ...two, members: 2, qualifiedOn: "2026-05-31" });
  const earlier = { tier: "publicRental", bedrooms: 1, submittedAt: "2026-06-10T09:59:59.999" } as const;
  await walkTo(system, "2026-06-10T10:00");
  t.is((await entryNow(system, household.entryId)).number, 77);
  const caseId = await run(system, household.applicant, async (work) => {
    const kase = await startCase(work, { businessType: "queue.changeLane", subjectId: household.entryId });
    const change = { tier: "publicRental", bedrooms: "1", size: 3, reason: "老人随子女同住" };
    await saveDraft(work, { caseId: kase.id, form: { change } });
    await submitCase(work, { caseId: kase.id });
    return kase.id;
  });
  await walkTo(system, "2026-06-15T16:00");
  await family(system, 2, { ...earlier, qualifiedOn: "2026-06-15", caseNo: "前一户" });
  await run(system, district, (work) => decideCase(work, { caseId, decision: "approve" }));
  t.is((await entryNow(system, household.entryId)).state, "inLine", "nobody waits without a number");
  await walkTo(system, "2026-06-16T00:05");
  const old = await entryNow(system, household.entryId);
  t.deepEqual(
    [old.endReason, old.endedAt?.toString()],
    ["superseded", instant("2026-06-16T00:05").toString()],
  );
  const [renewed] = await look(system, (work) =>
    work.em.find(QueueBatch, { day: { $ne: null } }, { orderBy: { day: "desc" }, limit: 1 }),
  );
  t.is(renewed?.count, 2);
  const live = await look(system, (work) =>
    work.em.findOneOrFail(QueueEntry, { liveHouseholdId: household.householdId }),
  );
  t.deepEqual(
    [live.lane, live.number],
    [`${area}/publicRental/1`, 7],
    "after who submitted a millisecond before",
  );
  t.is(live.submittedAt.toString(), instant("2026-06-10T10:00").toString());
  t.is(await look(system, (work) => pendingEntryOf(work, household.householdId)), null);
  t.is(
    await look(system, ({ em }) => em.count(Abandonment, {})),
    0,
    "二（六）: a voluntary act does not count",
  );
});

test("G3.8 一（二） E10: 批次中途失败后重做，两处同时运行，也只有一批", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  const households = [];
  for (let n = 1; n <= 12; n += 1)
    households.push(
      await family(system, n, { submittedAt: `2026-05-${String(30 - n).padStart(2, "0")}T09:00` }),
    );
  await walkTo(system, "2026-06-13T00:04:59.999");
  system.clock.set(instant("2026-06-13T00:05"));
  const day = system.clock.today();
  const crash = run(system, machine, async (work) => {
    let left = 6;
    const newId = () => {
      left -= 1;
      if (left < 0) throw new Error("the machine stops");
      return work.newId();
    };
    await issueDailyBatch({ ...work, newId }, { areaCode: area, day });
  });
  await t.throwsAsync(crash, { message: "the machine stops" });
  t.is((await entryNow(system, households[0]!.entryId)).number, null, "nothing of a half batch stays");
  const made = await Promise.all(
    [system, { ...system }, system].map((one) =>
      run(one, machine, (work) => issueDailyBatch(work, { areaCode: area, day })),
    ),
  );
  t.is(new Set(made.map(({ id }) => id)).size, 1);
  await Promise.all([system, { ...system }].map((one) => sweepDeadlines(one, system.clock.now())));
  await walkTo(system, "2026-06-13T09:00");
  const numbers = [];
  for (const { entryId } of households) numbers.push((await entryNow(system, entryId)).number);
  t.deepEqual(numbers, [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  t.is(await look(system, (work) => work.em.count(QueueBatch, { day })), 1);
});
