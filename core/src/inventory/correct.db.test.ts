import { testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { AuditEntry } from "../audit/index.ts";
import { type Actor, inTransaction, reading, type System, type Work } from "../kernel/index.ts";
import { writeCorrections } from "./correct-unit.ts";
import {
  buildingTable,
  correctUnit,
  holdUnit,
  type NewUnit,
  registerUnits,
  releaseUnit,
  removeUnit,
  Unit,
  unitDetail,
  unitHistory,
  withdrawUnit,
} from "./index.ts";
import { eraseUnit } from "./remove-unit.ts";
import { stockedUnits } from "./sheet-stock.ts";
import {
  aBuilding,
  cityReviewer,
  clerk,
  decide,
  district,
  list,
  operator,
  report,
  reviewer,
} from "./testing/stock.ts";

async function setup(t: ExecutionContext) {
  const system = await testSystem();
  t.teardown(() => system.close());
  const { unit, estateId } = await aBuilding(system);
  const row = (door: string) => system.em.fork().findOne(Unit, { id: unit(door) });
  return { system, unit, estateId, row };
}

const doing = <T>(system: System, act: (work: Work) => Promise<T>, actor: Actor = operator) =>
  inTransaction(system, actor, act);

/** As it stands in the building, with something said otherwise. */
const said = (door: string, other: Partial<NewUnit> = {}): NewUnit => ({
  ...{ floor: Number(door.slice(0, -2)), position: Number(door.at(-1)), doorNo: door, bedrooms: 2 },
  ...{ areaCentiares: 5980, orientation: "南北", rentFen: 35880 },
  ...other,
});

test("G3.1 a flat not listed yet is corrected by its operator; the log has old and new, the history says it in words", async (t) => {
  const { system, unit, row } = await setup(t);
  const correction = { ...said("301", { doorNo: "3-301", rentFen: 40000, areaCentiares: 6050 }), version: 1 };
  await doing(system, (work) => correctUnit(work, { unitId: unit("301"), ...correction }));
  t.like(await row("301"), { doorNo: "3-301", rentFen: 40000, areaCentiares: 6050, state: "registered" });
  const entry = await system.em.fork().findOneOrFail(AuditEntry, { act: "inventory.unitCorrected" });
  t.deepEqual(JSON.parse(entry.facts), {
    ...{ areaCentiaresFrom: 5980, areaCentiaresTo: 6050, doorNoFrom: "301", doorNoTo: "3-301" },
    ...{ rentFenFrom: 35880, rentFenTo: 40000 },
  });
  const history = await reading(system, operator, (work) => unitHistory(work, unit("301")));
  t.is(
    history.at(-1)?.text,
    "更正房源登记：门牌号 301 → 3-301，建筑面积 59.80㎡ → 60.50㎡，月租金 358.80元 → 400.00元",
  );
  const detail = await reading(system, operator, (work) => unitDetail(work, unit("301")));
  t.is(detail.staff?.version, 2);
  t.deepEqual(detail.abilities, ["correct", "remove", "hold", "setPlan"]);

  await doing(system, (work) => correctUnit(work, { unitId: unit("301"), ...correction, version: 2 }));
  t.is(
    await system.em.fork().count(AuditEntry, { act: "inventory.unitCorrected" }),
    1,
    "nothing new, no entry",
  );
});

test("G3.1 a correction that does not fit is told field by field; one on top of another's is refused", async (t) => {
  const { system, unit } = await setup(t);
  const correct = (other: Partial<NewUnit>, version = 1) =>
    doing(system, (work) => correctUnit(work, { unitId: unit("301"), ...said("301", other), version }));
  t.like(await t.throwsAsync(correct({ floor: 11, position: 3, doorNo: "302" })), {
    issues: [
      { path: "floor", text: "楼层应当在1到10之间" },
      { path: "position", text: "位置应当在1到2之间" },
      { path: "doorNo", text: "门牌号302已经登记过" },
    ],
  });
  t.like(await t.throwsAsync(correct({ position: 2 })), {
    issues: [{ path: "position", text: "3层第2户已经登记为302" }],
  });
  await correct({ rentFen: 40000 });
  t.like(await t.throwsAsync(correct({ rentFen: 41000 })), { code: "inventory.changedMeanwhile" });
});

test("G3.1 what is reported, listed or held is neither corrected nor removed, and it is said which way leads there", async (t) => {
  const { system, unit } = await setup(t);
  const tries = [
    (door: string) =>
      doing(system, (work) => correctUnit(work, { unitId: unit(door), ...said(door), version: 1 })),
    (door: string) => doing(system, (work) => removeUnit(work, { unitId: unit(door) })),
  ];
  await report(system, { type: "inventory.listUnits", unitIds: [unit("301")] });
  await list(system, [unit("302")]);
  await doing(system, (work) => holdUnit(work, { unitId: unit("401"), reason: "漏水维修" }));
  for (const attempt of tries) {
    t.regex((await t.throwsAsync(attempt("301"))).message, /撤回这件上报/);
    t.like(await t.throwsAsync(attempt("302")), { code: "inventory.notCorrectable" });
    t.like(await t.throwsAsync(attempt("401")), {
      message: "房源401已经锁定。请先解除锁定，再改正。",
    });
  }
});

test("G3.1 a report in between: what was looked at before it is neither corrected nor removed after it", async (t) => {
  const { system, unit, row } = await setup(t);
  for (const [door, act] of [
    ["301", (work: Work, flat) => writeCorrections(work, [{ flat, unit: said("301", { rentFen: 1 }) }], {})],
    ["302", (work: Work, flat) => eraseUnit(work, flat)],
  ] as [string, (work: Work, flat: Awaited<ReturnType<typeof stockedUnits>>[number]) => Promise<void>][]) {
    const [flat] = await reading(system, operator, (work) => stockedUnits(work, "id", [unit(door)]));
    await report(system, { type: "inventory.listUnits", unitIds: [unit(door)] });
    t.like(await t.throwsAsync(doing(system, (work) => act(work, flat!))), { code: "inventory.unitMoved" });
    t.like(await row(door), { state: "reported", rentFen: 35880 });
  }
});

test("G3.1 at the same moment as a report: either the flat is corrected and reported as corrected, or it is not corrected", async (t) => {
  const { system, unit, row } = await setup(t);
  const doors = ["101", "201", "301", "401", "501", "601"];
  await Promise.all(
    doors.map(async (door) => {
      const [corrected, reported] = await Promise.allSettled([
        doing(system, (work) =>
          correctUnit(work, { unitId: unit(door), ...said(door, { rentFen: 40000 }), version: 1 }),
        ),
        report(system, { type: "inventory.listUnits", unitIds: [unit(door)] }),
      ]);
      const flat = await row(door);
      t.is(flat?.rentFen, corrected.status === "fulfilled" ? 40000 : 35880, door);
      t.is(flat?.state, reported.status === "fulfilled" ? "reported" : "registered", door);
      t.true([corrected.status, reported.status].includes("fulfilled"), "one of them gets it");
    }),
  );
});

test("G3.1 at the same moment as a report: the flat is removed or reported, never both", async (t) => {
  const { system, unit, row } = await setup(t);
  const doors = ["102", "202", "302", "402", "502", "602"];
  await Promise.all(
    doors.map(async (door) => {
      const tries = await Promise.allSettled([
        doing(system, (work) => removeUnit(work, { unitId: unit(door) })),
        report(system, { type: "inventory.listUnits", unitIds: [unit(door)] }),
      ]);
      const [removed] = tries;
      t.is(tries.filter(({ status }) => status === "fulfilled").length, 1, door);
      t.is((await row(door))?.state, removed.status === "fulfilled" ? undefined : "reported", door);
    }),
  );
});

test("G3.1 two corrections at the same moment that would share a door: one is refused", async (t) => {
  const { system, unit } = await setup(t);
  const toSame = (door: string) =>
    doing(system, (work) =>
      correctUnit(work, { unitId: unit(door), ...said(door, { doorNo: "新门牌" }), version: 1 }),
    );
  const tries = await Promise.allSettled(["301", "401", "501"].map(toSame));
  t.is(tries.filter(({ status }) => status === "fulfilled").length, 1);
  for (const one of tries) if (one.status === "rejected") t.like(one.reason, { code: "kernel.invalid" });
});

test("G3.1 a flat entered by mistake is removed; the version of its table rises, and its door is free again", async (t) => {
  const { system, unit, estateId, row } = await setup(t);
  const table = () => reading(system, operator, (work) => buildingTable(work, estateId));
  const before = await table();
  await doing(system, (work) => removeUnit(work, { unitId: unit("1002") }));
  const after = await table();
  t.is(await row("1002"), null);
  t.true(after.revision > before.revision);
  const entry = await system.em.fork().findOneOrFail(AuditEntry, { act: "inventory.unitRemoved" });
  t.like(JSON.parse(entry.facts), { doorNo: "1002", rentFen: 35880, floor: 10 });
  const buildingId = before.buildings[0]!.id;
  await doing(system, (work) => registerUnits(work, { buildingId, units: [said("1002")] }));
  t.true((await table()).revision > after.revision);
  t.like(await t.throwsAsync(doing(system, (work) => removeUnit(work, { unitId: unit("1002") }))), {
    status: 404,
  });
});

test("G3.1 what was reported once stays entered, also when it came back; a hold leaves nothing", async (t) => {
  const { system, unit } = await setup(t);
  const { id } = await report(system, { type: "inventory.listUnits", unitIds: [unit("301")] });
  await decide(system, reviewer, id, "reject");
  const abilities = async () =>
    (await reading(system, operator, (work) => unitDetail(work, unit("301")))).abilities;
  t.deepEqual(await abilities(), ["correct", "hold", "setPlan"]);
  const remove = (door: string) => doing(system, (work) => removeUnit(work, { unitId: unit(door) }));
  t.like(await t.throwsAsync(remove("301")), { code: "inventory.leftTraces" });
  await doing(system, (work) => holdUnit(work, { unitId: unit("401"), reason: "漏水维修" }));
  await doing(system, (work) => releaseUnit(work, { unitId: unit("401") }));
  await t.notThrowsAsync(remove("401"));
});

test("G3.1 who does not manage the flat neither corrects nor removes it; elsewhere it does not exist", async (t) => {
  const { system, unit } = await setup(t);
  const asked: [Actor, number][] = [
    [clerk("operator", "3607JK"), 404],
    [clerk("district", district), 403],
    [cityReviewer, 403],
  ];
  for (const [actor, status] of asked) {
    const body = { unitId: unit("301"), ...said("301", { rentFen: 1 }), version: 1 };
    t.like(await t.throwsAsync(doing(system, (work) => correctUnit(work, body), actor)), { status });
    t.like(await t.throwsAsync(doing(system, (work) => removeUnit(work, body), actor)), { status });
  }
});

test("G3.1 only the city takes a listed flat off the offer; then it is corrected and reviewed again", async (t) => {
  const { system, unit, row } = await setup(t);
  await list(system, [unit("301")]);
  const withdraw = (actor: Actor) =>
    doing(system, (work) => withdrawUnit(work, { unitId: unit("301"), reason: "租金登记有误" }), actor);
  for (const actor of [operator, reviewer]) t.like(await t.throwsAsync(withdraw(actor)), { status: 403 });
  const detail = await reading(system, cityReviewer, (work) => unitDetail(work, unit("301")));
  t.deepEqual(detail.abilities, ["withdraw"]);
  await withdraw(cityReviewer);
  const { version } = (await row("301"))!;
  await doing(system, (work) =>
    correctUnit(work, { unitId: unit("301"), ...said("301", { rentFen: 40000 }), version }),
  );
  t.like(await row("301"), { state: "registered", rentFen: 40000 });
  t.like(await t.throwsAsync(doing(system, (work) => removeUnit(work, { unitId: unit("301") }))), {
    code: "inventory.leftTraces",
  });
  t.like(await t.throwsAsync(withdraw(cityReviewer)), { code: "kernel.illegalMove" });
});
