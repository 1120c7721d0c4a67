import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { cancelAllocation } from "../allocation/index.ts";
import { AuditEntry } from "../audit/index.ts";
import { HousingClaim } from "../household/index.ts";
import { instant } from "../kernel/index.ts";
import { decideObjection, PublicityItem, raiseObjection } from "../publicity/index.ts";
import { ensureDailyBatches, QueueEntry, rejoinQueue } from "../queue/index.ts";
import {
  decide,
  entryNow,
  family,
  laneAt,
  look,
  object,
  openQueue,
  refusal,
  run,
  walkTo,
} from "../queue/testing/queue-world.ts";
import { Abandonment } from "../standing/index.ts";
import { addUnits, confirmUnit, createSession, Offer, startSession } from "./index.ts";
import { chosen } from "./testing/chosen.ts";
import { addNoticePorts } from "./testing/notices.ts";
import {
  addFlats,
  allocationOf,
  choose,
  district,
  inLine,
  machine,
  offerOf,
  openWorld,
  unitNow,
} from "./testing/selection-world.ts";

async function session(system: TestSystem, unitIds: string[], bedrooms: 1 | 2 = 2): Promise<string> {
  const { id } = await run(system, district, (work) =>
    createSession(work, { areaCode: "GZ-CENTRE", bedrooms, unitIds }),
  );
  await run(system, district, (work) => startSession(work, { sessionId: id }));
  return id;
}

async function queue(t: ExecutionContext, at: string): Promise<TestSystem> {
  const system = await testSystem({ at });
  t.teardown(() => system.close());
  addNoticePorts(system);
  await run(system, machine, ensureDailyBatches);
  return system;
}

test("G1.3 二（三） E3: B有异议未决，6月18日轮到A，异议不成立后次日以42号排队", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  const need = { tier: "publicRental", bedrooms: 1 } as const;
  await laneAt(system, 39, need);
  const priority = { ...need, class: "priority" } as const;
  const c = await family(system, 3, { ...priority, submittedAt: "2026-05-02T09:00" });
  await run(system, machine, ({ em }) =>
    em.execute("update lane_counter set last = 40 where lane = 'GZ-CENTRE/publicRental/1'"),
  );
  const b = await family(system, 2, { ...priority, submittedAt: "2026-05-09T09:00" });
  const a = await family(system, 1, { ...need, submittedAt: "2026-05-01T09:00" });
  await walkTo(system, "2026-06-14T10:00");
  const numbers = await Promise.all([c, b, a].map(({ entryId }) => entryNow(system, entryId)));
  t.deepEqual(
    numbers.map(({ number }) => number),
    [41, 42, 43],
  );
  const objection = await object(system, b.entryId);
  await walkTo(system, "2026-06-18T08:00");
  await session(system, await addFlats(system, 3, 1), 1);
  await walkTo(system, "2026-06-18T16:00");
  t.is((await offerOf(system, { ...c, n: 3 })).state, "missed");
  t.is((await offerOf(system, { ...a, n: 1 })).state, "open", "the offer due on 18 June goes to A");
  t.is(await look(system, ({ em }) => em.count(Offer, { entryId: b.entryId })), 0);
  await walkTo(system, "2026-06-20T15:00");
  await decide(system, objection, "rejected");
  const later = await entryNow(system, b.entryId);
  t.like(later, { state: "inLine", number: 42 });
  t.is(later.inLineAt?.toString(), instant("2026-06-21T00:00").toString());
});

test("G1.3 二（三）: 逾期后继续轮候，以新号再次选房仍逾期，当即放弃一批次", async (t) => {
  const system = await queue(t, "2026-06-12T09:00");
  const household = await family(system, 1, { members: 1 });
  await walkTo(system, "2026-06-17T08:00");
  const units = await addFlats(system, 2);
  await session(system, units.slice(0, 1));
  await walkTo(system, "2026-06-17T12:00");
  t.is((await entryNow(system, household.entryId)).state, "missed");
  const request = await run(system, household.applicant, (work) =>
    rejoinQueue(work, { entryId: household.entryId }),
  );
  await walkTo(system, "2026-06-25T08:00");
  t.like(await entryNow(system, request.id), { state: "inLine", number: 2, rejoins: 1 });
  await session(system, units.slice(1));
  await walkTo(system, "2026-06-25T11:59:59.999");
  t.is((await entryNow(system, request.id)).state, "admitted");
  await walkTo(system, "2026-06-25T12:00");
  const ended = await entryNow(system, request.id);
  t.like(ended, { state: "ended", endReason: "forgone", liveHouseholdId: null });
  t.is(ended.endedAt?.toString(), instant("2026-06-25T12:00").toString());
  const offer = await offerOf(system, { ...household, n: 1, entryId: request.id });
  t.is(offer.continueBy, null, "nothing is left to apply for");
  const { householdId } = household;
  t.is(await look(system, ({ em }) => em.count(Abandonment, { householdId })), 2);
  t.is(await look(system, ({ em }) => em.count(HousingClaim, { householdId })), 0, "may apply anew");
});

test("G3.1 二（三） 三（二）: 异议成立退出的房源回到可供配租，不进入正在进行的场次，经办人可以加入", async (t) => {
  const { system, unitId } = await chosen(t);
  const [second, third] = [await inLine(system, 2), await inLine(system, 3)];
  const sessionId = await session(system, await addFlats(system, 1));
  await walkTo(system, "2026-06-01T10:30");
  const item = await look(system, ({ em }) => em.findOneOrFail(PublicityItem, { kind: "selectionResult" }));
  const { id: objectionId } = await run(system, { kind: "visitor" }, (work) =>
    raiseObjection(work, { itemId: item.id, text: "该家庭另有住房。", fileIds: [] }),
  );
  const decision = { objectionId, outcome: "upheld", reason: "经核实", keepNumber: false } as const;
  await run(system, district, (work) => decideObjection(work, decision));
  t.is((await unitNow(system, unitId)).state, "listed");
  const { id: offerId } = await offerOf(system, second);
  const confirm = () => run(system, second.applicant, (work) => confirmUnit(work, { offerId, unitId }));
  t.is(await refusal(t, confirm()), "selection.unitNotInSession");
  await run(system, district, (work) => addUnits(work, { sessionId, unitIds: [unitId] }));
  t.is((await offerOf(system, third)).state, "admitted", "one flat more, one household more");
  await confirm();
  t.is((await unitNow(system, unitId)).state, "taken");
});

test("Always true 4 二（三）: 每一步都有经办者、时刻、规则版本和日志", async (t) => {
  const { system, family: household } = await chosen(t);
  await walkTo(system, "2026-07-08T00:00");
  const log = await look(system, ({ em }) => em.find(AuditEntry, {}, { orderBy: { at: "asc", id: "asc" } }));
  const acts = new Set(log.map(({ act }) => act));
  for (const act of [
    ...["selection.sessionCreated", "selection.sessionOpened", "queue.admitted", "selection.admitted"],
    ...["selection.offerOpened", "selection.unitConfirmed", "queue.chosen", "inventory.unitMoved"],
    ...["selection.sessionClosed", "allocation.publicised", "publicity.published", "allocation.qualified"],
    ...["allocation.noticeIssued", "allocation.forgone", "queue.ended", "standing.abandoned"],
  ])
    t.true(acts.has(act), act);
  t.true(log.every(({ actorId, actorKind, policyRevision }) => actorId && actorKind && policyRevision >= 0));
  const entry = await look(system, ({ em }) => em.findOneOrFail(QueueEntry, { id: household.entryId }));
  const changes = log.filter(({ subjectId }) => subjectId === entry.id);
  t.is(changes.length, entry.version - 1, "one entry in the log for each version of the row");
});

test("G1.3 二（三）: 退出后已列入另一场次的房源，本场次不能再选", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  await session(system, system.units);
  await walkTo(system, "2026-06-01T09:00");
  const unitId = system.units[0]!;
  await choose(system, first, unitId);
  const { id: allocationId } = await allocationOf(system, first);
  const struck = { allocationId, reason: "经核实", cause: "objectionUpheld", keepNumber: false } as const;
  await run(system, machine, (work) => cancelAllocation(work, struck));
  await run(system, district, (work) =>
    createSession(work, { areaCode: "GZ-CENTRE", bedrooms: 2, unitIds: [unitId] }),
  );
  t.is((await unitNow(system, unitId)).state, "inSession", "on offer, but elsewhere");
  t.is(await refusal(t, choose(system, second, unitId)), "selection.unitTaken");
  t.is((await unitNow(system, unitId)).state, "inSession");
});
