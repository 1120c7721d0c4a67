import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { AuditEntry } from "../audit/index.ts";
import { publishYear } from "../calendar/index.ts";
import { sweepDeadlines } from "../deadline/index.ts";
import { type Instant, instant, inTransaction, reading } from "../kernel/index.ts";
import { listRegister } from "../register/index.ts";
import {
  buildingTable,
  holdUnit,
  releaseUnit,
  remainingUnits,
  tableOutline,
  Unit,
  unitDetail,
  vacateUnit,
} from "./index.ts";
import { type MoveUnits, moveUnits } from "./move-units.ts";
import { aBuilding, cityReviewer, decide, list, operator, report, reviewer } from "./testing/stock.ts";

async function setup(t: ExecutionContext, at = "2026-06-01T09:00") {
  const system = await testSystem({ at });
  t.teardown(() => system.close());
  return { system, ...(await aBuilding(system)) };
}

const move = (system: TestSystem, ...moves: MoveUnits[]) =>
  inTransaction(system, operator, async (work) => {
    for (const one of moves) await moveUnits(work, one);
  });

/** A unit that was let and is given back at the system's present instant. */
async function vacated(system: TestSystem, unitId: string): Promise<Unit> {
  await list(system, [unitId]);
  for (const act of ["offer", "take", "sign"] as const) await move(system, { unitIds: [unitId], act });
  await inTransaction(system, operator, (work) => vacateUnit(work, { unitId }));
  return system.em.fork().findOneOrFail(Unit, { id: unitId });
}

/** Ten working days, by the published calendar of 2026: make-up days count, holidays do not. */
const ends: readonly [vacatedAt: string, listBefore: string, why: string][] = [
  ["2026-06-01T09:00", "2026-06-16T00:00", "two weekends lie between"],
  ["2026-06-01T23:59:59.999", "2026-06-16T00:00", "the day counts, not the hour"],
  ["2026-09-24T16:00", "2026-10-16T00:00", "中秋 25–27 Sep, 国庆 1–7 Oct, and Saturday 10 Oct is worked"],
  ["2026-09-30T10:00", "2026-10-21T00:00", "nothing counts in 国庆; 8, 9, 10, 12–16, 19, 20 Oct do"],
  ["2026-10-05T10:00", "2026-10-21T00:00", "given back in the holidays: counted from 8 Oct"],
  ["2026-09-18T10:00", "2026-10-10T00:00", "Sunday 20 Sep is worked"],
];

test("G3.1 a vacated unit has to be listed within ten working days, also across 中秋 and 国庆 2026", async (t) => {
  const { system, unit } = await setup(t);
  for (const [i, [at, listBefore, why]] of ends.entries()) {
    system.clock.set(instant(at));
    const given = await vacated(system, unit(`${i + 1}01`));
    t.is(given.state, "vacated");
    t.is(given.listBy?.toString(), instant(listBefore).toString(), `${at}: ${why}`);
    t.false(given.listByProvisional);
  }
});

test("G3.1 ten working days that reach into a year without a calendar are marked as provisional", async (t) => {
  const { system, unit } = await setup(t, "2026-12-28T10:00");
  const { id, listByProvisional, listBy } = await vacated(system, unit("301"));
  t.true(listByProvisional);
  t.is(listBy?.toString(), instant("2027-01-12T00:00").toString(), "only weekends are known");
  await inTransaction(system, cityReviewer, (work) => publishYear(work, shortYear2027));
  await sweepAt(system, system.clock.now());
  const moved = await system.em.fork().findOneOrFail(Unit, { id });
  t.false(moved.listByProvisional);
  t.is(moved.listBy?.toString(), instant("2027-01-13T00:00").toString(), "1 January is off");
  t.is((await sweepAt(system, listBy!)).done, 0, "the old end is nothing any more");
  t.is((await sweepAt(system, moved.listBy!)).done, 1);
});

/** Made up; only 1 January matters here. */
const shortYear2027 = {
  year: 2027,
  source: "放假安排（测试）",
  holidays: [
    { name: "元旦", from: "2027-01-01", to: "2027-01-01" },
    { name: "春节、清明、端午、中秋", from: "2027-02-05", to: "2027-02-12" },
    { name: "劳动节", from: "2027-05-01", to: "2027-05-02" },
    { name: "国庆节", from: "2027-10-01", to: "2027-10-03" },
  ],
  workdays: [],
};

const sweepAt = (system: TestSystem, at: Instant) => {
  system.clock.set(at);
  return sweepDeadlines(system, at);
};

test("G3.1 not listed in ten working days: marked at the very instant, once, and shown to staff", async (t) => {
  const { system, unit } = await setup(t, "2026-09-30T10:00");
  const { listBy } = await vacated(system, unit("301"));
  const overdue = () =>
    reading(system, cityReviewer, (work) => listRegister(work, "units", { filters: { overdue: "1" } }));
  await sweepAt(system, listBy!.subtract({ milliseconds: 1 }));
  t.is((await overdue()).rows.length, 0);
  await sweepAt(system, listBy!);
  await sweepAt(system, listBy!.add({ hours: 5 }));
  t.deepEqual(
    (await overdue()).rows.map(({ id }) => id),
    [unit("301")],
  );
  const logged = await system.em.fork().find(AuditEntry, { act: "inventory.listingOverdue" });
  t.deepEqual(
    logged.map(({ at }) => at.toString()),
    [listBy!.toString()],
  );
  const { staff } = await reading(system, operator, (work) => unitDetail(work, unit("301")));
  t.true(staff?.overdue);
});

test("G3.1 listed in time, the deadline is gone; vacated again, it starts anew", async (t) => {
  const { system, unit } = await setup(t);
  const first = await vacated(system, unit("301"));
  const kase = await report(system, { type: "inventory.relistVacated", unitIds: [unit("301")] });
  await decide(system, reviewer, kase.id, "approve");
  await decide(system, cityReviewer, kase.id, "approve");
  const { done, failed } = await sweepAt(system, first.listBy!);
  t.deepEqual([done, failed], [0, []]);
  t.like(await system.em.fork().findOneOrFail(Unit, { id: unit("301") }), {
    state: "listed",
    listBy: null,
    overdueAt: null,
  });
});

test("G3.1 listed, let and given back on the day it was given back: the second ten working days end too", async (t) => {
  const { system, unit } = await setup(t);
  const id = unit("301");
  const { listBy } = await vacated(system, id);
  const kase = await report(system, { type: "inventory.relistVacated", unitIds: [id] });
  await decide(system, reviewer, kase.id, "approve");
  await decide(system, cityReviewer, kase.id, "approve");
  for (const act of ["offer", "take", "sign"] as const) await move(system, { unitIds: [id], act });
  await inTransaction(system, operator, (work) => vacateUnit(work, { unitId: id }));
  await sweepAt(system, listBy!);
  t.true((await system.em.fork().findOneOrFail(Unit, { id })).overdueAt?.equals(listBy!));
});

test("G3.1 a hold ends where it began: a vacated unit stays under its deadline and needs its reviews", async (t) => {
  const { system, unit } = await setup(t);
  const { listBy } = await vacated(system, unit("301"));
  await inTransaction(system, operator, (work) =>
    holdUnit(work, { unitId: unit("301"), reason: "漏水维修" }),
  );
  await inTransaction(system, operator, (work) => releaseUnit(work, { unitId: unit("301") }));
  const back = await system.em.fork().findOneOrFail(Unit, { id: unit("301") });
  t.is(back.state, "vacated");
  t.is(back.listBy?.toString(), listBy?.toString());
});

test("G3.1 a unit in a selection session or let cannot be held", async (t) => {
  const { system, unit } = await setup(t);
  await list(system, [unit("301")]);
  await move(system, { unitIds: [unit("301")], act: "offer" });
  const hold = () =>
    inTransaction(system, operator, (work) => holdUnit(work, { unitId: unit("301"), reason: "维修" }));
  t.like(await t.throwsAsync(hold()), { code: "kernel.illegalMove" });
});

test("G1.1 the building table shows each unit as available, taken or not available and why, and its version changes", async (t) => {
  const { system, estateId, unit } = await setup(t);
  const revision = () =>
    reading(system, operator, async (work) => (await tableOutline(work, estateId)).revision);
  const before = await revision();
  await list(system, ["301", "302", "401"].map(unit));
  await move(system, { unitIds: [unit("302")], act: "offer" }, { unitIds: [unit("302")], act: "take" });
  await inTransaction(system, operator, (work) =>
    holdUnit(work, { unitId: unit("401"), reason: "漏水维修" }),
  );
  const table = await reading(system, { kind: "visitor" }, (work) => buildingTable(work, estateId));
  t.true(table.revision > before);
  t.is(table.revision, await revision());
  const cells = new Map(table.buildings[0]!.units.map((cell) => [cell.doorNo, cell]));
  t.like(cells.get("301"), {
    status: "available",
    statusText: "可供配租",
    area: "59.80",
    floor: 3,
    position: 1,
  });
  t.like(cells.get("302"), { status: "taken", statusText: "已选定" });
  t.like(cells.get("401"), { status: "notAvailable", statusText: "暂停使用：漏水维修" });
  t.like(cells.get("101"), { status: "notAvailable", statusText: "未上架" });
  t.is(table.buildings[0]?.available, 1);
  t.deepEqual(Object.keys(cells.get("301")!).toSorted(), [
    ...[
      "area",
      "bedrooms",
      "doorNo",
      "floor",
      "id",
      "orientation",
      "position",
      "rentFen",
      "status",
      "statusText",
    ],
  ]);
});

test("G1.2 remaining flats are counted by estate and number of bedrooms, on offer and in session apart", async (t) => {
  const { system, estateId, unit } = await setup(t);
  const remaining = () => reading(system, { kind: "visitor" }, (work) => remainingUnits(work, "GZ-CENTRE"));
  t.deepEqual(await remaining(), []);
  await list(system, ["301", "302", "401"].map(unit));
  await move(system, { unitIds: [unit("401")], act: "offer" });
  t.like((await remaining())[0], { estateId, estateName: "名苑", bedrooms: 2, listed: 2, inSession: 1 });
  await move(system, { unitIds: [unit("401")], act: "take" });
  t.like((await remaining())[0], { listed: 2, inSession: 0 });
});

test("G3.1 every move of a unit stands in the log with who, from where and to where", async (t) => {
  const { system, unit } = await setup(t);
  await list(system, [unit("301")]);
  const moves = await system.em
    .fork()
    .find(AuditEntry, { act: "inventory.unitMoved" }, { orderBy: { id: "asc" } });
  t.deepEqual(
    moves.map(({ actorId, facts }) => [actorId, JSON.parse(facts).from, JSON.parse(facts).to]),
    [
      ["operator-360700", "registered", "reported"],
      ["district-360702", "reported", "listed"],
    ],
  );
});
