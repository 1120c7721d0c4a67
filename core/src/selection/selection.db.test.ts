import test from "ava";
import { instant } from "../kernel/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { entryNow, look, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import { declineOffer, Offer } from "./index.ts";
import {
  choose,
  inLine,
  offerOf,
  openSessionOf,
  openWorld,
  sessionNow,
  unitNow,
} from "./testing/selection-world.ts";

const same = (text: string): string => instant(text).toString();

test("G1.3 二（三） E4: 只剩一套，16:30轮到，20:10选定有效，次日8时不再通知，场次结束", async (t) => {
  const system = await openWorld(t, "2026-06-01T16:30", 1);
  const first = await inLine(system, 1);
  const second = await inLine(system, 2);
  const sessionId = await openSessionOf(system);
  await walkTo(system, "2026-06-01T16:30");
  t.is((await offerOf(system, first)).closesAt?.toString(), same("2026-06-01T20:30"));
  await walkTo(system, "2026-06-01T20:10");
  await choose(system, first, system.units[0]!);
  await walkTo(system, "2026-06-02T08:00");
  t.is((await sessionNow(system, sessionId)).state, "closed");
  t.is((await entryNow(system, second.entryId)).state, "inLine");
  t.is((await offerOf(system, first)).state, "chosen");
  t.is((await unitNow(system, system.units[0]!)).state, "taken");
});

test("G1.3 二（三） E5: 14:00轮到未选，18:00:00.000逾期，时段已过，下一户次日8时", async (t) => {
  const system = await openWorld(t, "2026-06-01T14:00", 2);
  const first = await inLine(system, 1);
  const second = await inLine(system, 2);
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T17:59:59.999");
  t.is((await offerOf(system, first)).state, "open");
  await walkTo(system, "2026-06-01T18:00");
  const missed = await offerOf(system, first);
  t.is(missed.state, "missed");
  t.is(missed.endedAt?.toString(), same("2026-06-01T18:00"));
  t.is(missed.continueBy?.toString(), same("2026-06-05T00:00"));
  t.is((await entryNow(system, first.entryId)).state, "missed");
  t.is((await offerOf(system, second)).state, "admitted");
  await walkTo(system, "2026-06-02T07:59:59.999");
  t.is((await offerOf(system, second)).state, "admitted");
  await walkTo(system, "2026-06-02T08:00");
  const opened = await offerOf(system, second);
  t.is(opened.state, "open");
  t.is(opened.openedAt?.toString(), same("2026-06-02T08:00"));
  t.is(opened.closesAt?.toString(), same("2026-06-02T12:00"));
});

test("G1.3 二（三）: 截止前一毫秒可选，截止时刻不能选", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T12:59:59.999");
  await choose(system, first, system.units[0]!);
  t.is((await offerOf(system, second)).state, "open");
  system.clock.set(instant("2026-06-01T16:59:59.998"));
  t.is(await refusal(t, choose(system, second, system.units[0]!)), "selection.unitTaken");
  system.clock.set(instant("2026-06-01T16:59:59.999"));
  t.is(await refusal(t, choose(system, second, system.units[1]!)), "selection.windowClosed");
});

test("G1.3 二（三）: 不是本户、没轮到、不在场次、已选、放弃的选房各有说明", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const [first, second, third] = [await inLine(system, 1), await inLine(system, 2), await inLine(system, 3)];
  await openSessionOf(system, system.units.slice(0, 3));
  await walkTo(system, "2026-06-01T09:00");
  t.is(await refusal(t, choose(system, first, system.units[0]!, second.applicant)), "kernel.notFound");
  t.is(await refusal(t, choose(system, second, system.units[0]!)), "selection.notYourTurn");
  t.is(await refusal(t, choose(system, first, "no-such-unit")), "selection.unitNotInSession");
  await choose(system, first, system.units[0]!);
  t.is(await refusal(t, choose(system, first, system.units[1]!)), "selection.alreadyChosen");
  t.is(await refusal(t, choose(system, second, system.units[0]!)), "selection.unitTaken");
  const { id: offerId } = await offerOf(system, second);
  await run(system, second.applicant, (work) => declineOffer(work, { offerId }));
  t.is((await entryNow(system, second.entryId)).state, "missed", "放弃本次选房按逾期处理");
  t.is(await refusal(t, choose(system, second, system.units[1]!)), "selection.windowClosed");
  t.is((await offerOf(system, third)).state, "open");
});

test("G1.3 G3.4 二（三）: 优先廉租住房组，按顺序号，户数不超过房源数，短信写明小区地址门牌", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const rental = await inLine(system, 1, { tier: "publicRental" });
  const [late, early] = [await inLine(system, 7), await inLine(system, 3)];
  const beyond = await inLine(system, 2, { tier: "publicRental" });
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const offers = [await offerOf(system, early), await offerOf(system, late), await offerOf(system, rental)];
  t.deepEqual(
    offers.map(({ state }) => state),
    ["open", "admitted", "admitted"],
  );
  t.true(offers[0]!.turn < offers[1]!.turn && offers[1]!.turn < offers[2]!.turn);
  t.is(await look(system, ({ em }) => em.count(Offer, { entryId: beyond.entryId })), 0);
  t.is((await entryNow(system, beyond.entryId)).state, "inLine");
  const sms = await look(system, ({ em }) => em.find(SmsMessage, { template: "selection.admitted" }));
  t.is(sms.length, 3);
  t.regex(sms[0]!.text, /名苑（大公路1号）1栋101、1栋102、1栋201/);
});
