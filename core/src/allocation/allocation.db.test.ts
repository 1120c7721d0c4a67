import test from "ava";
import { changeParameter } from "../city/index.ts";
import { type Actor, instant } from "../kernel/index.ts";
import { decideDoubt, referDoubt } from "../lease/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { decideObjection, PublicityItem, PublicityList, raiseObjection } from "../publicity/index.ts";
import { city, entryNow, look, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import { chosen } from "../selection/testing/chosen.ts";
import {
  allocationOf,
  district,
  operator,
  unitNow,
  type World,
  windowClerk,
} from "../selection/testing/selection-world.ts";
import { Abandonment } from "../standing/index.ts";
import {
  AllocationNotice,
  allocationDetail,
  downloadNotice,
  issueNotices,
  reissueNotice,
  saveTemplate,
  sealNotices,
  templateOf,
  verifyNotice,
  voidNotice,
} from "./index.ts";

const same = (text: string): string => instant(text).toString();

const noticeOf = (system: World): Promise<AllocationNotice> =>
  look(system, async ({ em }) => (await em.find(AllocationNotice, {}, { orderBy: { id: "desc" } }))[0]!);
const smsCount = (system: World, template: string): Promise<number> =>
  look(system, ({ em }) => em.count(SmsMessage, { template }));
const resultItem = (system: World): Promise<PublicityItem> =>
  look(system, ({ em }) => em.findOneOrFail(PublicityItem, { kind: "selectionResult" }));

test("G3.7 G1.5 二（四） E8: 6月1日10时选定当日公示，6日24时届满，7日短信与通知单，7月7日24时前签约", async (t) => {
  const { system, family } = await chosen(t);
  const list = await look(system, ({ em }) => em.findOneOrFail(PublicityList, { kind: "selectionResult" }));
  t.is(list.publishedOn.toString(), "2026-06-01");
  t.is(list.endsAt.toString(), same("2026-06-07T00:00"));
  const { line, searchNo } = await resultItem(system);
  t.deepEqual(line, {
    name: "王*明",
    lane: "廉租住房组 · 二居室",
    number: "1",
    estate: "名苑",
    door: "1栋101",
  });
  t.is(searchNo, "lowRent-1");
  await walkTo(system, "2026-06-06T23:59:59.999");
  t.is((await allocationOf(system, family)).state, "publicised");
  t.is(await smsCount(system, "allocation.qualified"), 0);
  await walkTo(system, "2026-06-07T00:00");
  const qualified = await allocationOf(system, family);
  t.is(qualified.state, "qualified");
  t.is(qualified.signBy?.toString(), same("2026-07-08T00:00"), "7月7日24时");
  t.is(await smsCount(system, "allocation.qualified"), 1);
  const notice = await noticeOf(system);
  t.is(notice.state, "sealed");
  t.is(notice.downloadBy.toString(), same("2026-06-11T00:00"));
  t.is(notice.fields.signBy, "2026年7月7日24:00前");
  await walkTo(system, "2026-07-07T23:59:59.999");
  t.is((await allocationOf(system, family)).state, "qualified");
  await walkTo(system, "2026-07-08T00:00");
  t.is((await allocationOf(system, family)).state, "forgone");
});

test("G3.5 二（四）（五）: 逾期未签约，放弃一批次，房源回到可供配租，全家成员计数", async (t) => {
  const { system, family, unitId } = await chosen(t);
  await walkTo(system, "2026-07-08T00:00");
  const allocation = await allocationOf(system, family);
  t.is(allocation.endedAt?.toString(), same("2026-07-08T00:00"));
  t.is(allocation.liveUnitId, null);
  t.is((await unitNow(system, unitId)).state, "listed");
  const entry = await entryNow(system, family.entryId);
  t.is(entry.state, "ended");
  t.is(entry.endReason, "forgone");
  const abandoned = await look(system, ({ em }) => em.find(Abandonment, { householdId: family.householdId }));
  t.is(abandoned.length, 3);
  t.true(abandoned.every(({ cause }) => cause === "notSigned"));
  t.is((await noticeOf(system)).state, "void");
});

test("G3.7 二（四）: 异议成立取消配租，房源退回，是否保留顺序号由决定选择", async (t) => {
  for (const keepNumber of [true, false]) {
    const { system, family, unitId } = await chosen(t);
    const item = await resultItem(system);
    const objection = await run(system, { kind: "visitor" }, (work) =>
      raiseObjection(work, { itemId: item.id, text: "该家庭另有住房。", fileIds: [] }),
    );
    const decision = { objectionId: objection.id, outcome: "upheld", reason: "经核实", keepNumber } as const;
    await run(system, district, (work) => decideObjection(work, decision));
    t.is((await allocationOf(system, family)).state, "cancelled");
    t.is((await unitNow(system, unitId)).state, "listed");
    t.is((await entryNow(system, family.entryId)).state, keepNumber ? "inLine" : "ended");
    t.is(await smsCount(system, "allocation.cancelled"), 1);
    await walkTo(system, "2026-06-08T00:00");
    t.is(await smsCount(system, "allocation.qualified"), 0);
  }
});

test("G3.7 二（四）: 异议不成立，公示期满后认定的当日合格", async (t) => {
  const { system, family } = await chosen(t);
  const item = await resultItem(system);
  const objection = await run(system, { kind: "visitor" }, (work) =>
    raiseObjection(work, { itemId: item.id, text: "该家庭另有住房。", fileIds: [] }),
  );
  await walkTo(system, "2026-06-09T15:00");
  t.is((await allocationOf(system, family)).state, "publicised");
  const decision = {
    objectionId: objection.id,
    outcome: "rejected",
    reason: "不属实",
    keepNumber: false,
  } as const;
  await run(system, district, (work) => decideObjection(work, decision));
  const allocation = await allocationOf(system, family);
  t.is(allocation.state, "qualified");
  t.is(allocation.signBy?.toString(), same("2026-07-10T00:00"));
});

test("G1.5 二（四）: 三日内每日提醒下载，下载后不再提醒，未下载只提示不失权", async (t) => {
  const { system, family } = await chosen(t);
  await walkTo(system, "2026-06-08T09:00");
  t.is(await smsCount(system, "allocation.downloadReminder"), 1);
  await walkTo(system, "2026-06-09T08:59:59.999");
  const { id } = await noticeOf(system);
  const stranger = { kind: "applicant" as const, accountId: "someone-else" };
  t.is(
    await refusal(
      t,
      run(system, stranger, (work) => downloadNotice(work, id)),
    ),
    "kernel.notFound",
  );
  const file = await run(system, family.applicant, (work) => downloadNotice(work, id));
  t.is(file.mediaType, "application/pdf");
  await walkTo(system, "2026-06-12T00:00");
  t.is(await smsCount(system, "allocation.downloadReminder"), 1);
  t.is((await noticeOf(system)).downloadedAt?.toString(), same("2026-06-09T08:59:59.999"));
  const other = await chosen(t);
  await walkTo(other.system, "2026-06-11T00:00");
  t.is(await smsCount(other.system, "allocation.downloadReminder"), 3);
  t.is((await allocationOf(other.system, other.family)).state, "qualified");
});

test("G3.19 二（四）: 参数规定逾期未下载视为放弃时，期满即放弃", async (t) => {
  const { system, family } = await chosen(t);
  await run(system, city, (work) =>
    changeParameter(work, {
      ...{ code: "allocation.abandonIfNoticeNotDownloaded", value: true, reason: "按市局通知" },
      effectiveFrom: work.clock.now(),
    }),
  );
  await walkTo(system, "2026-06-10T23:59:59.999");
  t.is((await allocationOf(system, family)).state, "qualified");
  await walkTo(system, "2026-06-11T00:00");
  t.is((await allocationOf(system, family)).state, "forgone");
});

test("G3.5: 作废的通知单，工作人员看到标明已作废的副本，申请人不能再下载", async (t) => {
  const { system, family } = await chosen(t);
  await walkTo(system, "2026-06-07T00:00");
  const { id, noticeNo } = await noticeOf(system);
  await run(system, windowClerk, (work) => voidNotice(work, { noticeId: id, reason: "姓名有误" }));
  const read = (actor: Actor) => run(system, actor, (work) => downloadNotice(work, id));
  const { name, content } = await read(windowClerk);
  t.is(name, `配租通知单${noticeNo}（已作废）.pdf`);
  t.true(content instanceof Uint8Array, "drawn anew, not the sealed file");
  t.is(await refusal(t, read(family.applicant)), "allocation.noticeVoid");
});

test("G3.5: 批量生成时，尚在公示或要件正在认定的一户留下不办，不耽误其他户", async (t) => {
  const { system, family } = await chosen(t);
  const { id } = await allocationOf(system, family);
  const issued = async () => (await run(system, windowClerk, (work) => issueNotices(work, [id]))).length;
  t.is(await issued(), 0, "公示中");
  await walkTo(system, "2026-06-07T00:00");
  const { id: noticeId } = await noticeOf(system);
  await run(system, windowClerk, (work) => voidNotice(work, { noticeId, reason: "姓名有误" }));
  await run(system, operator, (work) => referDoubt(work, { allocationId: id, doubt: "户口簿不一致" }));
  t.is(await issued(), 0, "要件正在认定");
  t.deepEqual((await run(system, windowClerk, (work) => allocationDetail(work, id))).abilities, []);
  await run(system, district, (work) =>
    decideDoubt(work, { allocationId: id, confirmed: false, reason: "属实" }),
  );
  t.is(await issued(), 1);
});

test("G3.5 G3.22: 通知单盖章成PDF，可作废重出，旧号核验显示作废，模板分版本", async (t) => {
  const { system, family } = await chosen(t);
  await walkTo(system, "2026-06-07T00:00");
  const first = await noticeOf(system);
  const query = { noticeNo: first.noticeNo, code: first.verifyCode };
  const seen = await look(system, (work) => verifyNotice(work, query));
  t.like(seen, { state: "sealed", maskedName: "王*明", estate: "名苑" });
  t.is(
    await refusal(
      t,
      look(system, (work) => verifyNotice(work, { ...query, code: "00000000" })),
    ),
    "allocation.noticeUnknown",
  );
  const again = { noticeId: first.id, reason: "姓名有误" };
  t.is(
    await refusal(
      t,
      run(system, operator, (work) => voidNotice(work, again)),
    ),
    "kernel.notPermitted",
  );
  const template = { ...(await look(system, (work) => templateOf(work, 0))), footer: "第二版" };
  const bad = { template: { ...template, footer: "{{salary}}" }, reason: "试" };
  t.is(
    await refusal(
      t,
      run(system, city, (work) => saveTemplate(work, bad)),
    ),
    "allocation.templateInvalid",
  );
  await run(system, city, (work) => saveTemplate(work, { template, reason: "更新落款" }));
  system.clock.set(system.clock.now().add({ minutes: 1 }));
  const second = await run(system, windowClerk, (work) => reissueNotice(work, again));
  t.is(second.templateVersion, 1);
  t.is((await look(system, (work) => verifyNotice(work, query))).state, "void");
  t.is(await run(system, windowClerk, (work) => sealNotices(work, [second.id, first.id])), 1);
  const { id } = await allocationOf(system, family);
  t.deepEqual(
    await run(system, windowClerk, (work) => issueNotices(work, [id])),
    [],
    "已有有效通知单的不再生成",
  );
  t.is(
    (await allocationOf(system, family)).signBy?.toString(),
    same("2026-07-08T00:00"),
    "重出不延长办理期限",
  );
});
