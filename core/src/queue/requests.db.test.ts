import type { TestSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { decideCase, saveDraft, startCase, submitCase } from "../casework/index.ts";
import { changeParameter } from "../city/index.ts";
import { instant } from "../kernel/index.ts";
import { PublicityItem, PublicityList } from "../publicity/index.ts";
import { Abandonment } from "../standing/index.ts";
import {
  continueWithin,
  disqualify,
  leaveQueue,
  pendingEntryOf,
  rejoinQueue,
  restoreEntry,
} from "./index.ts";
import { change, claims, ending, inLine, miss } from "./testing/acts.ts";
import {
  city,
  district,
  entryNow,
  type Family,
  family,
  lineNow,
  look,
  refusal,
  run,
  walkTo,
} from "./testing/queue-world.ts";

const rejoin = (system: TestSystem, { applicant }: Family, entryId: string) =>
  run(system, applicant, (work) => rejoinQueue(work, { entryId }));
const pending = (system: TestSystem, { householdId }: Family) =>
  look(system, (work) => pendingEntryOf(work, householdId));
const counted = (system: TestSystem, { householdId }: Family) =>
  look(system, ({ em }) => em.count(Abandonment, { householdId }));
const setContinueWithin = (system: TestSystem, value: object) =>
  run(system, city, (work) => changeParameter(work, { code: continueWithin.code, value, reason: "试点" }));

async function approvedChange(system: TestSystem, household: Family): Promise<void> {
  const caseId = await change(system, household, { tier: "publicRental", bedrooms: "1", size: 3 });
  await run(system, district, (work) => decideCase(work, { caseId, decision: "approve" }));
}

test("G3.10 一（六） 调整申请先写着现在的组别和居室，只改要改的", async (t) => {
  const { system, household } = await inLine(t);
  const { tier, bedrooms } = await entryNow(system, household.entryId);
  const form = await run(system, household.applicant, async (work) => {
    const kase = await startCase(work, { businessType: "queue.changeLane", subjectId: household.entryId });
    return kase.form;
  });
  t.deepEqual(form, { change: { tier, bedrooms: String(bedrooms) } });
});

test("二（三） 撤回继续轮候申请即放弃: 原号一并失效，计一批次，名单不再公示", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await miss(system, entryId);
  await walkTo(system, "2026-06-22T09:00");
  const request = await rejoin(system, household, entryId);
  await walkTo(system, "2026-06-24T09:00");
  await run(system, household.applicant, (work) => leaveQueue(work, { entryId: request.id }));
  t.deepEqual(await ending(system, request.id), ["ended", "withdrawn", null, null]);
  t.deepEqual(await ending(system, entryId), ["ended", "forgone", null, null], "no number without a way on");
  t.is(await counted(system, household), 3);
  t.is(await claims(system, household), 0);
  const item = await look(system, ({ em }) => em.findOneOrFail(PublicityItem, { subjectId: request.id }));
  t.is(item.state, "withdrawn");
});

test("G3.9 一（六） 取消尚未编号的调整或继续申请，即取消该户轮候资格: 原号一并失效，可以原号恢复", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await approvedChange(system, household);
  const request = await pending(system, household);
  const input = { entryId: request!.id, reason: "家庭已购买住房", evidence: "登记查询", fileIds: [] };
  await run(system, district, (work) => disqualify(work, input));
  t.deepEqual(await ending(system, entryId), ["ended", "disqualified", null, null]);
  t.deepEqual(await ending(system, request!.id), ["ended", "withdrawn", null, null]);
  t.is(await claims(system, household), 0);
  await run(system, district, (work) => restoreEntry(work, { entryId }));
  await walkTo(system, "2026-06-21T00:00");
  t.deepEqual(await lineNow(system, 2), ["GZ000001"]);
});

test("G3.13 一（七） 等待编号时转租赁补贴: 原号一并失效，不计放弃批次，可以重新申请", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await approvedChange(system, household);
  const request = await pending(system, household);
  const caseId = await run(system, household.applicant, async (work) => {
    const kase = await startCase(work, { businessType: "queue.convertToSubsidy", subjectId: request!.id });
    await saveDraft(work, { caseId: kase.id, form: { convert: { reason: "已租住市场房", agreed: true } } });
    await submitCase(work, { caseId: kase.id });
    return kase.id;
  });
  await run(system, district, (work) => decideCase(work, { caseId, decision: "approve" }));
  t.deepEqual(await ending(system, entryId), ["ended", "converted", null, null]);
  t.is(await counted(system, household), 0);
  t.is(await claims(system, household), 0);
  const again = await family(system, 1, { tier: "publicRental", members: 2 });
  t.is((await entryNow(system, again.entryId)).state, "qualified");
});

test("二（三） 已批准调整的家庭先被通知而未按时选房: 调整申请失效，可以申请继续轮候", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await approvedChange(system, household);
  await miss(system, entryId);
  t.is(await pending(system, household), null, "the miss is not undone by a number that was still to come");
  const request = await rejoin(system, household, entryId);
  t.is(request.rejoins, 1);
  await walkTo(system, "2026-06-21T00:05");
  t.is((await entryNow(system, entryId)).state, "missed");
});

const kinds: [kind: "natural" | "working", more: object, lastMoment: string, over: string][] = [
  ["natural", {}, "2026-06-23T23:59:59.999", "2026-06-24T00:00"],
  ["working", {}, "2026-06-24T23:59:59.999", "2026-06-25T00:00"],
  ["natural", { countStartDay: true }, "2026-06-22T23:59:59.999", "2026-06-23T00:00"],
];
for (const [kind, more, lastMoment, over] of kinds)
  test(`G3.19 二（三） continueWithin 3 ${kind} ${JSON.stringify(more)}: 6月20日逾期，${over}起不能申请`, async (t) => {
    const { system, household, entryId } = await inLine(t);
    await setContinueWithin(system, { n: 3, kind, ...more });
    t.is((await miss(system, entryId)).continueBy?.toString(), instant(over).toString());
    system.clock.set(instant(over));
    t.is(await refusal(t, rejoin(system, household, entryId)), "queue.continueTooLate");
    system.clock.set(instant(lastMoment));
    t.is((await rejoin(system, household, entryId)).state, "requested");
  });

test("G3.19 二（三） continueWithin rollIfHoliday: 末日为假日的顺延", async (t) => {
  const { system, entryId } = await inLine(t);
  await setContinueWithin(system, { n: 1, kind: "natural", rollIfHoliday: true });
  const { continueBy } = await miss(system, entryId);
  t.is(continueBy?.toString(), instant("2026-06-23T00:00").toString(), "21 June is 端午, 22 June a Monday");
});

test("G3.19 二（三） 逾期后改变期限，不影响已经开始的期限", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await miss(system, entryId);
  system.clock.set(instant("2026-06-20T10:00"));
  await setContinueWithin(system, { n: 1, kind: "natural" });
  await walkTo(system, "2026-06-23T23:59:59.999");
  t.is((await rejoin(system, household, entryId)).state, "requested");
});

test("G3.19 二（三） 同日改变公示期: 其后的申请另列一份名单，按新的期限公示", async (t) => {
  const system = await (await inLine(t)).system;
  const [first, second] = [await family(system, 2), await family(system, 3)];
  await walkTo(system, "2026-06-25T09:00");
  const asked = [];
  for (const household of [first, second]) {
    await miss(system, household.entryId);
    asked.push(await rejoin(system, household, household.entryId));
    system.clock.set(system.clock.now().add({ hours: 1 }));
    const value = { n: 5, kind: "natural" };
    await run(system, city, (work) =>
      changeParameter(work, { code: "queue.continuePublicity", value, reason: "试点" }),
    );
  }
  const lists = await look(system, ({ em }) =>
    em.find(PublicityList, { kind: "continueRequest" }, { orderBy: { id: "asc" } }),
  );
  t.deepEqual(
    lists.map(({ lastDay, count }) => `${lastDay} ${count}`),
    ["2026-06-28 1", "2026-06-30 1"],
  );
  await walkTo(system, "2026-07-01T00:05");
  const days = await Promise.all(asked.map(({ id }) => entryNow(system, id)));
  t.deepEqual(
    days.map(({ batchDay }) => batchDay?.toString()),
    ["2026-06-29", "2026-07-01"],
  );
});
