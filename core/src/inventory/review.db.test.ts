import { submitted } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import { testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { loadCase, saveDraft, startCase, submitCase, withdrawCase } from "../casework/index.ts";
import { type Actor, inTransaction, type Role, reading, roles, todoSources } from "../kernel/index.ts";
import { maskName } from "../privacy/index.ts";
import { listRegister } from "../register/index.ts";
import { holdUnit, reportedUnits, Unit, unitDetail, vacateUnit } from "./index.ts";
import { moveUnits } from "./move-units.ts";
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
import { unitWords, vacatedUnitWords } from "./unit-case.ts";

async function setup(t: ExecutionContext) {
  const system = await testSystem();
  t.teardown(() => system.close());
  const building = await aBuilding(system);
  const state = async (door: string) =>
    (await system.em.fork().findOneOrFail(Unit, { id: building.unit(door) })).state;
  return { system, ...building, state };
}

/** Let to somebody, as after selection and lease: the way there belongs to later domains. */
async function letTo(system: Awaited<ReturnType<typeof setup>>["system"], unitId: string): Promise<void> {
  for (const act of ["offer", "take", "sign"] as const) {
    await inTransaction(system, operator, (work) => moveUnits(work, { unitIds: [unitId], act }));
  }
}

test("G3.1 the operator reports units, the district approves, they are on offer", async (t) => {
  const { system, unit, state } = await setup(t);
  const kase = await report(system, { type: "inventory.listUnits", unitIds: [unit("301"), unit("302")] });
  t.is(kase.districtCode, district);
  t.is(await state("301"), "reported");
  t.like(await decide(system, reviewer, kase.id, "approve"), { state: "approved" });
  t.is(await state("301"), "listed");
  t.is(await state("302"), "listed");
  t.is(await state("401"), "registered");
});

test("G3.1 办件库 shows of such a case how many units it is about; the names of households are masked", async (t) => {
  const { system, unit } = await setup(t);
  await submitted(system, 1);
  await report(system, { type: "inventory.listUnits", unitIds: [unit("301"), unit("302")] });
  const { rows } = await reading(system, reviewer, (work) => listRegister(work, "cases", {}));
  t.deepEqual(
    rows.map(({ applicant }) => applicant),
    ["2套房源", maskName(madePerson(1).name)],
  );
});

test("G3.1 rejected or withdrawn, the units go back to where they were", async (t) => {
  const { system, unit, state } = await setup(t);
  const first = await report(system, { type: "inventory.listUnits", unitIds: [unit("301")] });
  await decide(system, reviewer, first.id, "reject");
  t.is(await state("301"), "registered");
  await list(system, [unit("101")]);
  const second = await report(system, { type: "inventory.reserveUnits", unitIds: [unit("101")] });
  await inTransaction(system, operator, (work) =>
    withdrawCase(work, { caseId: second.id, reason: "不再需要" }),
  );
  t.is(await state("101"), "listed");
});

test("G3.1 returned and changed: units taken out go back, new ones come under review", async (t) => {
  const { system, unit, state } = await setup(t);
  const kase = await report(system, { type: "inventory.listUnits", unitIds: [unit("301"), unit("302")] });
  await decide(system, reviewer, kase.id, "return");
  const form = { ...kase.form, units: [{ unitId: unit("302") }, { unitId: unit("401") }] };
  await inTransaction(system, operator, (work) => saveDraft(work, { caseId: kase.id, form }));
  await inTransaction(system, operator, (work) => submitCase(work, { caseId: kase.id }));
  t.deepEqual(await Promise.all(["301", "302", "401"].map(state)), ["registered", "reported", "reported"]);
  await decide(system, reviewer, kase.id, "approve");
  t.deepEqual(await Promise.all(["301", "302", "401"].map(state)), ["registered", "listed", "listed"]);
});

test("G3.1 a vacated unit is listed again only after district and city", async (t) => {
  const { system, unit, state } = await setup(t);
  await list(system, [unit("301")]);
  await letTo(system, unit("301"));
  await inTransaction(system, operator, (work) => vacateUnit(work, { unitId: unit("301") }));
  const issue = await t.throwsAsync(report(system, { type: "inventory.listUnits", unitIds: [unit("301")] }));
  t.like(issue, { code: "kernel.invalid" }, "the shorter way is refused");
  const kase = await report(system, { type: "inventory.relistVacated", unitIds: [unit("301")] });
  const read = await reading(system, reviewer, (work) => vacatedUnitWords(work, kase.form));
  t.regex(
    read["units.unitId"]?.[0]?.label ?? "",
    /301（上架期限 \d{4}-\d\d-\d\d 24:00）$/,
    "reviewers see what presses",
  );
  await decide(system, reviewer, kase.id, "approve");
  t.is(await state("301"), "reported", "the district alone does not list it");
  await t.throwsAsync(decide(system, reviewer, kase.id, "approve"));
  const plain = await reading(system, reviewer, (work) => unitWords(work, kase.form));
  t.regex(plain["units.unitId"]?.[0]?.label ?? "", /301$/, "no other review has that time to keep");
  await decide(system, cityReviewer, kase.id, "approve");
  t.is(await state("301"), "listed");
});

test("G3.1 only the first two floors and the top floor may be reserved, by district and city", async (t) => {
  const { system, unit, state } = await setup(t);
  const error = await t.throwsAsync(
    report(system, { type: "inventory.reserveUnits", unitIds: [unit("101"), unit("301")] }),
  );
  t.like(error, {
    issues: [{ path: "units.1.unitId", text: "房源301在3层：只能预留一、二楼或者顶楼的房源。" }],
  });
  const kase = await report(system, {
    type: "inventory.reserveUnits",
    unitIds: ["101", "202", "1001"].map(unit),
  });
  await decide(system, reviewer, kase.id, "approve");
  await decide(system, cityReviewer, kase.id, "approve");
  t.deepEqual(await Promise.all(["101", "202", "1001"].map(state)), ["reserved", "reserved", "reserved"]);
});

test("G3.1 a unit is in one review at a time, once in a case, and of the district of the case", async (t) => {
  const { system, unit } = await setup(t);
  const request = { type: "inventory.listUnits", unitIds: [unit("301")] } as const;
  await report(system, request);
  t.like(await t.throwsAsync(report(system, request)), { code: "inventory.underReview" });
  const twice = await t.throwsAsync(report(system, { ...request, unitIds: [unit("401"), unit("401")] }));
  t.like(twice, { issues: [{ path: "units.1.unitId", text: "这套房源重复了。" }] });
  const elsewhere = await t.throwsAsync(
    report(system, { ...request, unitIds: [unit("401")], districtCode: "3607JK" }),
  );
  t.like(elsewhere, { issues: [{ path: "units.0.unitId", text: "房源401不在所选的区，请分区上报。" }] });
  const unknown = await t.throwsAsync(report(system, { ...request, unitIds: ["no-such-unit"] }));
  t.like(unknown, { issues: [{ path: "units.0.unitId", text: "没有这套房源，请重新选择。" }] });
});

test("G3.1 two reviews of one unit at the same moment: one of them gets it", async (t) => {
  const { system, unit } = await setup(t);
  const request = { type: "inventory.listUnits", unitIds: [unit("301"), unit("302")] } as const;
  const tries = await Promise.allSettled([
    report(system, request),
    report(system, request),
    report(system, request),
  ]);
  t.is(tries.filter(({ status }) => status === "fulfilled").length, 1);
});

test("G3.1 scope grid: each role vacates and holds units of its own regions, or none", async (t) => {
  const { system, unit } = await setup(t);
  for (const [i, role] of roles.entries()) {
    const unitId = unit(`${i + 1}01`);
    const hold = (actor: Actor) =>
      inTransaction(system, actor, (work) => holdUnit(work, { unitId, reason: "漏水维修" }));
    const detail = (actor: Actor) => reading(system, actor, (work) => unitDetail(work, unitId));
    const may = (["operator", "admin"] as Role[]).includes(role);
    t.like(await t.throwsAsync(hold(clerk(role, "3607JK"))), { status: may ? 404 : 403 }, role);
    t.is((await detail(clerk(role, "3607JK"))).staff, undefined);
    t.deepEqual(
      (await detail(clerk(role, district))).abilities,
      may ? ["correct", "remove", "hold", "setPlan"] : [],
    );
    if (may) await t.notThrowsAsync(hold(clerk(role, district)));
    else t.like(await t.throwsAsync(hold(clerk(role, district))), { status: 403 });
  }
});

test("G3.1 a reviewer sees each reported flat with what is to be looked at; who may not see the case sees none", async (t) => {
  const { system, unit } = await setup(t);
  const kase = await report(system, { type: "inventory.listUnits", unitIds: [unit("302"), unit("301")] });
  const seen = (actor: Actor) => reading(system, actor, (work) => reportedUnits(work, kase.id));
  t.like(await seen(reviewer), [
    { doorNo: "301", floor: 3, state: "待审核", remarks: [] },
    { doorNo: "302", remarks: [] },
  ]);
  t.like(await t.throwsAsync(seen(clerk("district", "360703"))), { status: 404 });

  await decide(system, reviewer, kase.id, "return");
  const form = { ...kase.form, units: [{ unitId: unit("302") }, { unitId: unit("401") }] };
  await inTransaction(system, operator, (work) => saveDraft(work, { caseId: kase.id, form }));
  system.clock.set(system.clock.now().add({ minutes: 1 }));
  await inTransaction(system, operator, (work) => submitCase(work, { caseId: kase.id }));
  t.deepEqual(
    (await seen(reviewer)).map(({ doorNo, remarks }) => [doorNo, remarks]),
    [
      ["302", []],
      ["401", ["退回补正后新增"]],
    ],
  );
});

test("G3.1 a report that comes back waits on the workbench of who made it and of colleagues, who correct it; past the district nothing is added", async (t) => {
  const { system, unit } = await setup(t);
  const unitIds = [unit("101"), unit("102")];
  const kase = await report(system, { type: "inventory.reserveUnits", unitIds });
  const waiting = (actor: Actor) =>
    reading(system, actor, (work) => work.registry.get(todoSources, "returned")(work, 10));
  t.is(await waiting(operator), undefined);
  await decide(system, reviewer, kase.id, "approve");
  await decide(system, cityReviewer, kase.id, "return");
  t.like(await waiting(operator), {
    count: 1,
    items: [{ title: "预留房源 · 待补正", number: kase.caseNo, link: `/cases/${kase.id}/edit` }],
  });
  t.is(await waiting(reviewer), undefined);

  const colleague = clerk("operator", district);
  t.like(await waiting(colleague), { count: 1, items: [{ number: kase.caseNo }] });
  t.is(await waiting(clerk("operator", "3607JK")), undefined, "not of another region");

  const handIn = (...doors: string[]) =>
    inTransaction(system, colleague, async (work) => {
      const form = { ...kase.form, units: doors.map((door) => ({ unitId: unit(door) })) };
      await saveDraft(work, { caseId: kase.id, form });
      await submitCase(work, { caseId: kase.id });
    });
  t.like(await t.throwsAsync(handIn("101", "201")), { code: "inventory.addedLate" });
  await handIn("101");
  t.is(await waiting(operator), undefined);
});

test("G3.1 a report belongs to the operator's office: colleagues of the region see and withdraw it, others do not; a draft is its author's", async (t) => {
  const { system, unit, state } = await setup(t);
  const colleague = clerk("operator", district);
  const sees = (actor: Actor, id: string) => reading(system, actor, (work) => loadCase(work, id));
  const draft = await inTransaction(system, operator, (work) =>
    startCase(work, { businessType: "inventory.listUnits", form: {} }),
  );
  t.like(await t.throwsAsync(sees(colleague, draft.id)), { status: 404 });
  const { id } = await report(system, { type: "inventory.listUnits", unitIds: [unit("301")] });
  t.deepEqual((await sees(colleague, id)).abilities, ["withdraw"]);
  for (const actor of [clerk("operator", "3607JK"), clerk("window", district), clerk("finance", district)])
    t.like(await t.throwsAsync(sees(actor, id)), { status: 404 });
  t.deepEqual((await sees(clerk("auditor", district), id)).abilities, []);
  await inTransaction(system, colleague, (work) => withdrawCase(work, { caseId: id, reason: "重复上报" }));
  t.is(await state("301"), "registered");
});
