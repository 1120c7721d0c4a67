import test from "ava";
import { Allocation } from "../allocation/index.ts";
import { StaffUser } from "../identity/index.ts";
import { instant } from "../kernel/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { endEntry } from "../queue/index.ts";
import { entryNow, look, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import {
  addUnits,
  confirmUnitFor,
  createSession,
  extendOffer,
  OfferExtension,
  removeUnits,
  requestActCode,
  sessionRevision,
  sessionTable,
  startSession,
} from "./index.ts";
import {
  addFlats,
  allocationOf,
  choose,
  district,
  inLine,
  machine,
  offerOf,
  openSessionOf,
  openWorld,
  sessionNow,
  unitNow,
  windowClerk,
} from "./testing/selection-world.ts";

test("G1.3 二（三）: 选完即关场次，未轮到的原号回到排队，不计逾期", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first, second, third] = [await inLine(system, 1), await inLine(system, 2), await inLine(system, 3)];
  const sessionId = await openSessionOf(system);
  await run(system, district, (work) => removeUnits(work, { sessionId, unitIds: [system.units[1]!] }));
  await walkTo(system, "2026-06-01T09:00");
  await choose(system, first, system.units[0]!);
  t.is((await sessionNow(system, sessionId)).state, "closed");
  t.is((await offerOf(system, second)).state, "released");
  const entry = await entryNow(system, second.entryId);
  t.is(entry.state, "inLine");
  t.is(entry.number, 2);
  t.is((await entryNow(system, third.entryId)).state, "inLine");
  t.is((await unitNow(system, system.units[1]!)).state, "listed");
  t.is(await look(system, ({ em }) => em.count(SmsMessage, { template: "selection.released" })), 1);
});

test("G1.3 二（三）: 家庭都选过仍有余房，场次结束，余房重新可供配租", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const first = await inLine(system, 1);
  const sessionId = await openSessionOf(system);
  await walkTo(system, "2026-06-01T13:00");
  t.is((await offerOf(system, first)).state, "missed");
  t.is((await sessionNow(system, sessionId)).state, "closed");
  t.is((await unitNow(system, system.units[2]!)).state, "listed");
});

test("G1.3 二（三）: 短信未送达按记录补足时间，记录依据和批准人，原时限不再截止", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const first = await inLine(system, 1);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T11:00");
  const offer = await offerOf(system, first);
  const lost = {
    offerId: offer.id,
    cause: "smsNotDelivered",
    lostMinutes: 120,
    evidence: "网关回执",
  } as const;
  t.is(
    await refusal(
      t,
      run(system, district, (work) => extendOffer(work, lost)),
    ),
    "selection.nothingLost",
  );
  t.is(
    await refusal(
      t,
      run(system, first.applicant, (work) => extendOffer(work, lost)),
    ),
    "kernel.notPermitted",
  );
  await run(system, machine, ({ em }) =>
    em.nativeUpdate(SmsMessage, { id: offer.smsId! }, { state: "failed" }),
  );
  await run(system, district, (work) => extendOffer(work, lost));
  t.is(
    await refusal(
      t,
      run(system, district, (work) => extendOffer(work, lost)),
    ),
    "selection.nothingLost",
  );
  const extension = await look(system, ({ em }) => em.findOneOrFail(OfferExtension, { offerId: offer.id }));
  t.is(extension.approvedBy, district.kind === "staff" ? district.userId : "");
  await walkTo(system, "2026-06-01T14:59:59.999");
  t.is((await offerOf(system, first)).state, "open");
  await walkTo(system, "2026-06-01T15:00");
  const missed = await offerOf(system, first);
  t.is(missed.state, "missed");
  t.is(missed.endedAt?.toString(), instant("2026-06-01T15:00").toString());
});

test("G1.3 二（七）: 窗口代办须申请人手机确认码，错码计数，记录代办人和理由", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const first = await inLine(system, 1);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const { id: offerId } = await offerOf(system, first);
  await run(system, windowClerk, (work) => requestActCode(work, { offerId }));
  const sms = await look(system, ({ em }) => em.find(SmsMessage, { template: "identity.actCode" }));
  const code = /\d{6}/.exec(sms[0]!.text)![0];
  const wrong = code === "000000" ? "000001" : "000000";
  const given = { offerId, unitId: system.units[0]!, reason: "老人不会操作手机" };
  t.is(
    await run(system, windowClerk, (work) => confirmUnitFor(work, { ...given, code: wrong })),
    "wrongCode",
  );
  t.is(await look(system, ({ em }) => em.count(Allocation, {})), 0);
  await run(system, windowClerk, (work) => confirmUnitFor(work, { ...given, code }));
  const allocation = await allocationOf(system, first);
  t.is(allocation.actReason, "老人不会操作手机");
  t.truthy(allocation.actedBy);
});

test("G1.3 二（三）: 轮到时被取消资格，退出场次，轮到下一户", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:30");
  await run(system, machine, (work) => endEntry(work, first.entryId, { reason: "disqualified" }));
  t.is((await offerOf(system, first)).state, "released");
  t.is((await offerOf(system, second)).state, "open");
});

test("G1.3 二（三）: 顺序号更小的家庭回到排队后，先于后面的家庭被通知", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const [third, fourth, fifth] = [await inLine(system, 3), await inLine(system, 4), await inLine(system, 5)];
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const early = await inLine(system, 2);
  await choose(system, third, system.units[0]!);
  t.is((await offerOf(system, early)).state, "open");
  t.is((await offerOf(system, fourth)).state, "admitted");
  await choose(system, early, system.units[1]!);
  t.is((await offerOf(system, fourth)).state, "open");
  t.is((await offerOf(system, fifth)).state, "admitted");
});

test("G3.4 二（三）: 同一区域居室同时只开一个场次；房源须可供配租；无人排队不能开始", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 4);
  const [a, b, c, d] = system.units;
  const make = (unitIds: string[]) =>
    run(system, district, (work) => createSession(work, { areaCode: "GZ-CENTRE", bedrooms: 2, unitIds }));
  const start = (sessionId: string) => run(system, district, (work) => startSession(work, { sessionId }));
  const [one, two] = [await make([a!]), await make([b!, c!])];
  t.is(await refusal(t, make([a!])), "selection.unitNotListed");
  t.is(await refusal(t, start(one.id)), "selection.nobodyInLine");
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  await start(one.id);
  t.is(await refusal(t, start(one.id)), "selection.sessionNotDraft");
  t.is(await refusal(t, start(two.id)), "selection.sessionRuns");
  t.is((await entryNow(system, second.entryId)).state, "inLine");
  await run(system, district, (work) => addUnits(work, { sessionId: one.id, unitIds: [d!] }));
  t.is((await entryNow(system, second.entryId)).state, "admitted", "增加一套，多入库一户");
  await walkTo(system, "2026-06-01T09:00");
  t.is((await offerOf(system, first)).state, "open");
  const other = (await addFlats(system, 1, 3))[0]!;
  t.is(await refusal(t, make([other])), "selection.unitNotListed");
});

test("G3.21 二（七）: 廉租住房组入库，同时短信通知其街道审核人员", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const officer = { phone: "13900000001", regions: ["360702001"] };
  await run(system, machine, ({ em, newId }) =>
    em.insert(StaffUser, {
      ...{ id: newId(), username: "street", name: "街道甲", passwordHash: "x", roles: ["street"] },
      ...{ ...officer, totpSecret: null, totpSince: null, lastSignInAt: null },
    }),
  );
  await inLine(system, 1);
  await inLine(system, 1, { tier: "publicRental" });
  await openSessionOf(system);
  const sms = await look(system, ({ em }) => em.find(SmsMessage, { template: "selection.lowRentOfficer" }));
  t.is(sms.length, 1);
  t.is(sms[0]!.phoneIndex, blindIndex("sms_message.phone", officer.phone));
});

test("G1.1 G1.3: 楼盘表随每次选房更换版本，只有参加场次的家庭能看", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 13);
  const first = await inLine(system, 1);
  const sessionId = await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const before = await run(system, first.applicant, (work) => sessionTable(work, sessionId));
  t.is(before.estates[0]?.free, 13);
  t.deepEqual(
    before.estates[0]?.buildings.map(({ name, free }) => [name, free]),
    [
      ["1栋", 12],
      ["2栋", 1],
    ],
  );
  await choose(system, first, system.units[0]!);
  const after = await look(system, (work) => sessionTable(work, sessionId));
  t.true(after.revision > before.revision);
  const cell = after.estates[0]?.buildings[0]?.units.find(({ id }) => id === system.units[0]);
  t.like(cell, { status: "taken", statusText: "已被选走" });
  const stranger = { kind: "applicant" as const, accountId: "someone-else" };
  t.is(
    await refusal(
      t,
      run(system, stranger, (work) => sessionRevision(work, sessionId)),
    ),
    "kernel.notFound",
  );
});
