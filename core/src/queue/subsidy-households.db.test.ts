import { decideCase, saveDraft, startCase, submitCase } from "@housing/core/casework";
import { staff } from "@housing/db/testing/applications";
import type { TestSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { type Actor, plainDate, reading } from "../kernel/index.ts";
import { listRegister } from "../register/index.ts";
import { enterQueue, SubsidyHousehold, stopSubsidy, subsidyDetail } from "./index.ts";
import { ending, inLine, smsOf } from "./testing/acts.ts";
import {
  city,
  district,
  type Family,
  look,
  machine,
  otherDistrict,
  refusal,
  run,
  walkTo,
} from "./testing/queue-world.ts";

async function ask(system: TestSystem, { applicant, entryId }: Family): Promise<string> {
  return run(system, applicant, async (work) => {
    const kase = await startCase(work, { businessType: "queue.convertToSubsidy", subjectId: entryId });
    await saveDraft(work, { caseId: kase.id, form: { convert: { reason: "已租住市场房", agreed: true } } });
    await submitCase(work, { caseId: kase.id });
    return kase.id;
  });
}

const approve = (system: TestSystem, caseId: string) =>
  run(system, district, (work) => decideCase(work, { caseId, decision: "approve" }));
const register = async (system: TestSystem, filters: Record<string, string> = {}, actor: Actor = city) =>
  (await reading(system, actor, (work) => listRegister(work, "subsidy-households", { filters }))).rows;

test("G3.3 G3.13 轮候转租赁补贴审核通过的，同时进入租赁补贴家庭库，短信告知", async (t) => {
  const { system, household, entryId } = await inLine(t, "lowRent");
  const caseId = await ask(system, household);
  t.is((await register(system)).length, 0, "not before the approval");
  await approve(system, caseId);
  t.deepEqual(await ending(system, entryId), ["ended", "converted", null, null]);
  const [row] = await register(system);
  t.like(row, { state: "receiving", tier: "lowRent", bedrooms: "2", number: 1, size: 3 });
  t.true((await smsOf(system, entryId)).includes("queue.converted"));
  const stored = await look(system, ({ em }) => em.findOneOrFail(SubsidyHousehold, { caseId }));
  t.like(stored, { caseId, entryId, householdId: household.householdId });
});

test("G3.3 登记失败的，审核也不生效: 同一事务", async (t) => {
  const { system, household, entryId } = await inLine(t);
  const caseId = await ask(system, household);
  const taken = {
    ...({ caseId, entryId, caseNo: "X", districtCode: "360702", tier: "publicRental", bedrooms: 2 } as const),
    ...({ state: "receiving", stoppedAt: null, stopReason: null, liveHouseholdId: null } as const),
  };
  await run(system, machine, ({ em, newId, clock }) =>
    em.insert(SubsidyHousehold, {
      ...{ id: newId(), householdId: household.householdId, ...taken, formerNumber: 1, maskedName: "王*" },
      since: clock.now(),
    }),
  );
  await t.throwsAsync(approve(system, caseId));
  t.is((await ending(system, entryId))[0], "inLine");
});

test("G3.3 按成员、组别、阶段查找，各区只看本区，可看原申请和从轮候开始的全部经过", async (t) => {
  const { system, household } = await inLine(t);
  await approve(system, await ask(system, household));
  const [row] = await register(system);
  t.is((await register(system, { state: "stopped" })).length, 0);
  t.is((await register(system, { tier: "publicRental", bedrooms: "2" })).length, 1);
  t.is((await register(system, {}, otherDistrict)).length, 0);
  const detail = (actor: Actor) => reading(system, actor, (work) => subsidyDetail(work, row!.id));
  t.is(await refusal(t, detail(otherDistrict)), "kernel.notFound");
  t.is(await refusal(t, detail(household.applicant)), "kernel.notPermitted");
  t.deepEqual(
    (await detail(district)).history.map(({ act }) => act.split(".")[1]),
    ["entered", "numbered", "stoodInLine", "ended", "convertedToSubsidy"],
  );
});

test("G3.3 停止发放由区级办理一次，写明原因，之后可以重新申请公租房", async (t) => {
  const { system, household } = await inLine(t);
  await approve(system, await ask(system, household));
  const [row] = await register(system);
  const stop = (actor: Actor) =>
    run(system, actor, (work) => stopSubsidy(work, { id: row!.id, reason: "收入超过标准" }));
  t.is(await refusal(t, stop(staff("street", "360702001"))), "kernel.notPermitted");
  t.is(await refusal(t, stop(otherDistrict)), "kernel.notFound");
  await stop(district);
  t.is(await refusal(t, stop(district)), "queue.subsidyStopped");
  const { household: stopped, mayStop } = await reading(system, district, (work) =>
    subsidyDetail(work, row!.id),
  );
  t.like(stopped, { state: "stopped", stopReason: "收入超过标准", liveHouseholdId: null });
  t.false(mayStop);
  await run(system, machine, async (work) => {
    const again = { householdId: household.householdId, caseId: work.newId(), caseNo: "GZ000002" };
    const need = { districtCode: "360702", tier: "lowRent", bedrooms: 1, class: "ordinary" } as const;
    await enterQueue(work, {
      ...{ ...again, ...need, submittedAt: work.clock.now(), qualifiedOn: plainDate("2026-06-20") },
    });
  });
  await walkTo(system, "2026-06-21T09:00");
  t.is((await register(system)).length, 1);
});
