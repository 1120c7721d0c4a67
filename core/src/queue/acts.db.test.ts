import test from "ava";
import { decideCase, saveDraft, startCase, submitCase } from "../casework/index.ts";
import { instant } from "../kernel/index.ts";
import { Abandonment } from "../standing/index.ts";
import {
  disqualify,
  enterQueue,
  importLotteryNumbers,
  leaveQueue,
  moveEntry,
  myQueue,
  pendingEntryOf,
  restoreEntry,
} from "./index.ts";
import { change, claims, ending, inLine, smsOf } from "./testing/acts.ts";
import {
  city,
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
  otherDistrict,
  refusal,
  run,
  walkTo,
} from "./testing/queue-world.ts";

test("G3.9 一（六） 取消轮候资格: 号码失效、家庭可另行申请、短信告知", async (t) => {
  const { system, household, entryId } = await inLine(t);
  t.is(await claims(system, household), 3);
  const input = { entryId, reason: "家庭已购买住房", evidence: "不动产登记查询结果", fileIds: [] };
  t.is(
    await refusal(
      t,
      run(system, otherDistrict, (work) => disqualify(work, input)),
    ),
    "kernel.notFound",
  );
  t.is(
    await refusal(
      t,
      run(system, household.applicant, (work) => disqualify(work, input)),
    ),
    "kernel.notPermitted",
  );
  await run(system, district, (work) => disqualify(work, input));
  t.deepEqual(await ending(system, entryId), ["ended", "disqualified", null, null]);
  t.is(await claims(system, household), 0);
  t.deepEqual(await smsOf(system, entryId), ["queue.disqualified"]);
  t.is(
    await refusal(
      t,
      run(system, district, (work) => disqualify(work, input)),
    ),
    "queue.notWaiting",
  );
  t.deepEqual(await lineNow(system, 2), []);
});

test("G3.9 一（六） 对取消资格的异议成立: 次日起以原号继续排队", async (t) => {
  const { system, household, entryId } = await inLine(t);
  const restore = () => run(system, district, (work) => restoreEntry(work, { entryId }));
  t.is(await refusal(t, restore()), "queue.notDisqualified");
  const input = { entryId, reason: "家庭已购买住房", evidence: "登记查询", fileIds: [] };
  await run(system, district, (work) => disqualify(work, input));
  await restore();
  t.is(await claims(system, household), 3);
  await walkTo(system, "2026-06-20T23:59:59.999");
  t.deepEqual(await lineNow(system, 2), []);
  await walkTo(system, "2026-06-21T00:00");
  t.deepEqual(await lineNow(system, 2), ["GZ000001"]);
  t.deepEqual(await smsOf(system, entryId), ["queue.disqualified", "queue.restored"]);
  await run(system, district, (work) => disqualify(work, input));
  await family(system, 1, { tier: "publicRental", members: 2 });
  t.regex(await refusal(t, restore()), /alreadyApplied|alreadyWaiting/, "it has applied anew meanwhile");
});

test("G3.15 放弃轮候: 本户或所在区办理，不计入放弃批次，可以重新申请", async (t) => {
  const { system, household, entryId } = await inLine(t);
  const stranger = { kind: "applicant", accountId: "somebody" } as const;
  t.is(
    await refusal(
      t,
      run(system, stranger, (work) => leaveQueue(work, { entryId })),
    ),
    "kernel.notFound",
  );
  await run(system, household.applicant, (work) => leaveQueue(work, { entryId }));
  t.deepEqual(await ending(system, entryId), ["ended", "left", null, null]);
  t.is(await look(system, ({ em }) => em.count(Abandonment, {})), 0);
  t.is(await claims(system, household), 0);
  const again = await family(system, 1, { tier: "publicRental" });
  await walkTo(system, "2026-06-21T00:05");
  t.is((await entryNow(system, again.entryId)).number, 2, "a number is never used again");
});

test("G3.13 一（七） 轮候转租赁补贴: 区级审核通过后号码失效", async (t) => {
  const { system, household, entryId } = await inLine(t);
  const caseId = await run(system, household.applicant, async (work) => {
    const kase = await startCase(work, { businessType: "queue.convertToSubsidy", subjectId: entryId });
    await saveDraft(work, { caseId: kase.id, form: { convert: { reason: "已租住市场房", agreed: true } } });
    await submitCase(work, { caseId: kase.id });
    return kase.id;
  });
  t.is((await entryNow(system, entryId)).state, "inLine");
  t.is(
    await refusal(
      t,
      run(system, otherDistrict, (work) => decideCase(work, { caseId, decision: "approve" })),
    ),
    "kernel.notFound",
  );
  await run(system, district, (work) => decideCase(work, { caseId, decision: "approve" }));
  t.deepEqual(await ending(system, entryId), ["ended", "converted", null, null]);
});

test("一（五） 异议成立: 轮候顺序号失效", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  const household = await family(system, 1);
  await walkTo(system, "2026-06-14T09:00");
  await decide(system, await object(system, household.entryId), "upheld");
  t.deepEqual(await ending(system, household.entryId), ["ended", "objectionUpheld", null, null]);
  t.deepEqual(await smsOf(system, household.entryId), ["queue.objectionUpheld"]);
  t.is(await claims(system, household), 0);
  await walkTo(system, "2026-06-18T00:00");
  t.deepEqual(await lineNow(system, 2), []);
});

test("G3.10 一（六） 调整: 更大居室、人口变化、未排队的不予受理", async (t) => {
  const { system, household, entryId } = await inLine(t);
  const same = { tier: "publicRental", size: 3 };
  t.is(await refusal(t, change(system, household, { ...same, bedrooms: "3" })), "queue.changeLarger");
  t.is(await refusal(t, change(system, household, { ...same, bedrooms: "2" })), "queue.changeNothing");
  t.is(await refusal(t, change(system, household, { ...same, bedrooms: "1", size: 4 })), "queue.changeSize");
  await run(system, machine, (work) => moveEntry(work, entryId, "admit"));
  t.is(await refusal(t, change(system, household, { ...same, bedrooms: "1" })), "queue.inSelection");
});

test("一（六） 已选房的不再以调整后的新号轮候", async (t) => {
  const { system, household, entryId } = await inLine(t);
  const caseId = await change(system, household, { tier: "publicRental", bedrooms: "1", size: 3 });
  await run(system, district, (work) => decideCase(work, { caseId, decision: "approve" }));
  t.truthy(await look(system, (work) => pendingEntryOf(work, household.householdId)));
  await run(system, machine, async (work) => {
    await moveEntry(work, entryId, "admit");
    await moveEntry(work, entryId, "choose");
  });
  await walkTo(system, "2026-06-21T00:05");
  t.is((await entryNow(system, entryId)).state, "chosen");
  t.is(await look(system, (work) => pendingEntryOf(work, household.householdId)), null);
});

test("二（二） 导入摇号顺序号: 立即排队，本系统编号后不得再导入", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  await laneAt(system, 3, {});
  await laneAt(system, 7, {});
  t.deepEqual(await lineNow(system, 2), ["YH3", "YH7"]);
  t.is(await refusal(t, laneAt(system, 7, {})), "queue.lotteryNumberTaken");
  const household = await family(system, 1);
  await walkTo(system, "2026-06-13T00:05");
  t.is((await entryNow(system, household.entryId)).number, 8);
  t.is(await refusal(t, laneAt(system, 9, {})), "queue.lotteryTooLate");
  const notCity = run(system, district, (work) => importLotteryNumbers(work, { numbers: [] }));
  t.is(await refusal(t, notCity), "kernel.notPermitted");
});

test("一户只有一个轮候顺序号", async (t) => {
  const { system, household, entryId } = await inLine(t);
  const entry = await entryNow(system, entryId);
  const again = run(system, machine, (work) =>
    enterQueue(work, {
      ...entry,
      caseId: "another",
      qualifiedOn: work.clock.today(),
      householdId: household.householdId,
    }),
  );
  t.is(await refusal(t, again), "queue.alreadyWaiting");
});

test("G3.8 我的轮候: 前面的户数、公示截止、下一步", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  for (const n of [11, 12]) await family(system, n, { tier: "lowRent" });
  await family(system, 13, { tier: "publicRental", submittedAt: "2026-04-01T09:00" });
  const { applicant } = await family(system, 1, { tier: "publicRental" });
  const mine = () => run(system, applicant, myQueue);
  t.is((await mine())?.next.text, "将参加2026年6月13日批次生成轮候顺序号。");
  await walkTo(system, "2026-06-14T09:00");
  const publicised = await mine();
  t.is(publicised?.entry.number, 2);
  t.regex(publicised?.next.text ?? "", /公示至2026年6月16日24:00/);
  t.deepEqual(publicised?.publicity?.endsAt.toString(), instant("2026-06-17T00:00").toString());
  await walkTo(system, "2026-06-17T00:00");
  t.deepEqual((await mine())?.ahead, { inLane: 1, lowRent: 2 });
  t.deepEqual((await mine())?.abilities, ["leave", "changeLane", "convertToSubsidy"]);
  t.is(
    await run(system, city, myQueue).catch((error: { code: string }) => error.code),
    "kernel.notPermitted",
  );
});
