import test from "ava";
import { AllocationNotice, MoveInBatch, reissueNotice } from "../allocation/index.ts";
import { Deadline } from "../deadline/index.ts";
import { Household, HousingClaim } from "../household/index.ts";
import { instant, plainDate, type Role } from "../kernel/index.ts";
import { entryNow, look, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import { listRegister } from "../register/index.ts";
import { chosen } from "../selection/testing/chosen.ts";
import { allocationOf, district, operator, unitNow } from "../selection/testing/selection-world.ts";
import {
  decideDoubt,
  Lease,
  moveInBatches,
  moveInHouseholds,
  recordOriginalsChecked,
  referDoubt,
  signLease,
} from "./index.ts";

const same = (text: string): string => instant(text).toString();

test("G4.1 二（五）: 场次结果自动成入住批次，核验原件后签约，房源出租，顺序号用毕，放弃次数清零", async (t) => {
  const { system, family, unitId } = await chosen(t);
  t.is(await look(system, ({ em }) => em.count(MoveInBatch, {})), 1);
  await walkTo(system, "2026-06-20T10:00");
  const { id: allocationId } = await allocationOf(system, family);
  const lease = { allocationId, startsOn: plainDate("2026-07-01"), endsOn: plainDate("2029-06-30") };
  t.is(
    await refusal(
      t,
      run(system, operator, (work) => signLease(work, lease)),
    ),
    "lease.notChecked",
  );
  const originals = { allocationId, documents: ["身份证", "户口簿"] };
  await run(system, operator, (work) => recordOriginalsChecked(work, originals));
  await run(system, operator, (work) => signLease(work, lease));
  t.is((await allocationOf(system, family)).state, "signed");
  t.is((await allocationOf(system, family)).liveUnitId, unitId);
  t.is((await unitNow(system, unitId)).state, "let");
  t.is((await entryNow(system, family.entryId)).endReason, "allocated");
  t.is(await look(system, ({ em }) => em.count(Lease, {})), 1);
  t.is(
    await refusal(
      t,
      run(system, operator, (work) => signLease(work, lease)),
    ),
    "lease.notQualified",
  );
  await walkTo(system, "2026-07-09T00:00");
  t.is((await allocationOf(system, family)).state, "signed", "签约后到期不再放弃");
});

test("G4.1 二（五）: 核验存疑报区级，认定成立取消资格，不成立补足办理时间", async (t) => {
  const { system, family, unitId } = await chosen(t);
  await walkTo(system, "2026-06-20T10:00");
  const { id: allocationId } = await allocationOf(system, family);
  const refer = () =>
    run(system, operator, (work) => referDoubt(work, { allocationId, doubt: "收入证明与申报不符" }));
  await refer();
  t.is(await refusal(t, refer()), "lease.inDoubt", "by two clerks, or from an old page");
  const { id: noticeId } = await look(system, ({ em }) =>
    em.findOneOrFail(AllocationNotice, { liveAllocationId: allocationId }),
  );
  const again = run(system, district, (work) => reissueNotice(work, { noticeId, reason: "姓名更正" }));
  t.is(await refusal(t, again), "allocation.signingPaused", "no notice without an end");
  await walkTo(system, "2026-07-08T10:00");
  t.is((await allocationOf(system, family)).state, "qualified", "区级审核期间不计时");
  const [waiting] = await run(system, operator, moveInBatches);
  t.like(waiting, { progress: { toSign: 1 }, signBy: null }, "no end is shown while none runs");
  const [entry] = await run(system, operator, (work) => moveInHouseholds(work, waiting!.batch));
  t.like(entry, { check: "doubt", signBy: null });
  for (const register of ["allocations", "move-in-households"]) {
    const { rows } = await run(system, operator, (work) => listRegister(work, register, {}));
    t.like(rows[0], { id: allocationId, signBy: null }, register);
  }
  const cleared = { allocationId, confirmed: false, reason: "经核实属实" };
  t.is(
    await refusal(
      t,
      run(system, operator, (work) => decideDoubt(work, cleared)),
    ),
    "kernel.notPermitted",
  );
  await run(system, district, (work) => decideDoubt(work, cleared));
  t.is((await allocationOf(system, family)).signBy?.toString(), same("2026-07-26T00:00"));
  const [going] = await run(system, operator, moveInBatches);
  t.is(going?.signBy?.toString(), same("2026-07-26T00:00"));
  const due = await look(system, ({ em }) =>
    em.find(
      Deadline,
      { kind: "allocation.remindSign", state: { $ne: "cancelled" } },
      { orderBy: { dueAt: "asc" } },
    ),
  );
  t.deepEqual(
    due.map(({ dueAt }) => dueAt.toString()),
    [same("2026-07-18T09:00"), same("2026-07-25T09:00")],
    "no reminder while the district decides; those of the new end",
  );
  await run(system, operator, (work) => referDoubt(work, { allocationId, doubt: "另有住房" }));
  await run(system, district, (work) =>
    decideDoubt(work, { ...cleared, confirmed: true, reason: "另有住房" }),
  );
  t.is((await allocationOf(system, family)).state, "cancelled");
  t.is((await entryNow(system, family.entryId)).endReason, "allocationLost");
  t.is((await unitNow(system, unitId)).state, "listed");
  t.is(await look(system, ({ em }) => em.count(HousingClaim, { householdId: family.householdId })), 0);
});

test("G4.1: 入住批次的户数、名单和入住家庭库一致，各看各自的区和街道", async (t) => {
  const { system, family } = await chosen(t);
  await walkTo(system, "2026-06-20T10:00");
  const household = await look(system, ({ em }) => em.findOneOrFail(Household, { id: family.householdId }));
  const seenBy = (role: Role, region: string) =>
    run(system, { ...operator, roles: [role], regions: [region] }, async (work) => {
      const [view] = await moveInBatches(work);
      const { rows } = await listRegister(work, "move-in-households", {});
      const counted = Object.values(view!.progress).reduce((sum, count) => sum + count, 0);
      return [counted, (await moveInHouseholds(work, view!.batch)).length, rows.length];
    });
  for (const role of ["operator", "auditor", "district"] as const) {
    t.deepEqual(await seenBy(role, household.districtCode), [1, 1, 1], role);
    t.deepEqual(await seenBy(role, "360703"), [0, 0, 0], `${role} of another district`);
  }
  t.deepEqual(await seenBy("street", household.streetCode), [1, 1, 1]);
  t.deepEqual(await seenBy("street", `${household.districtCode}999`), [0, 0, 0], "another street");
});

test("G4.1 二（四）（五）: 办理期限届满后不能签约，也不能再以存疑停止期限", async (t) => {
  const { system, family } = await chosen(t);
  await walkTo(system, "2026-07-07T23:59:59.999");
  const { id: allocationId } = await allocationOf(system, family);
  const originals = { allocationId, documents: ["身份证"] };
  await run(system, operator, (work) => recordOriginalsChecked(work, originals));
  system.clock.set(instant("2026-07-08T00:00"));
  const lease = { allocationId, startsOn: plainDate("2026-07-08"), endsOn: plainDate("2029-07-07") };
  t.is(
    await refusal(
      t,
      run(system, operator, (work) => signLease(work, lease)),
    ),
    "lease.tooLate",
  );
  const doubt = run(system, operator, (work) => referDoubt(work, { allocationId, doubt: "收入不符" }));
  t.is(await refusal(t, doubt), "lease.tooLate", "also before the sweeper has come by");
  await walkTo(system, "2026-07-08T00:00");
  t.is((await allocationOf(system, family)).state, "forgone");
});
