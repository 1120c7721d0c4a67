import test from "ava";
import { AuditEntry } from "../audit/index.ts";
import { HousingClaim, memberIds } from "../household/index.ts";
import { instant } from "../kernel/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { rejoinQueue } from "../queue/index.ts";
import { entryNow, look, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import { Abandonment, recordAbandonment, sanctionsOf } from "../standing/index.ts";
import { declineOffer, extendOffer, OfferExtension } from "./index.ts";
import {
  choose,
  district,
  type Family,
  inLine,
  machine,
  offerOf,
  openSessionOf,
  openWorld,
  sessionNow,
  type World,
  windowClerk,
} from "./testing/selection-world.ts";

async function smsFailed(system: World, family: Family): Promise<string> {
  const { id, smsId } = await offerOf(system, family);
  await run(system, machine, ({ em }) => em.nativeUpdate(SmsMessage, { id: smsId! }, { state: "failed" }));
  return id;
}

const lost = (offerId: string, lostMinutes = 240) =>
  ({ offerId, cause: "smsNotDelivered", lostMinutes, evidence: "网关回执：号码无法接通" }) as const;

test("G1.3 二（三）: 逾期后查实短信未送达，逾期不计，原号在本场次先于后面的家庭被通知", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const [first, second, third] = [await inLine(system, 1), await inLine(system, 2), await inLine(system, 3)];
  const sessionId = await openSessionOf(system);
  await walkTo(system, "2026-06-01T13:30");
  t.is((await offerOf(system, second)).state, "open", "the sweeper has marked the first and called the next");
  const missed = await offerOf(system, first);
  const give = (actor = district, minutes = 240) =>
    run(system, actor, (work) => extendOffer(work, lost(missed.id, minutes)));
  t.is(await refusal(t, give()), "selection.nothingLost", "no record proves it yet");
  await smsFailed(system, first);
  t.is(await refusal(t, give(windowClerk)), "kernel.notPermitted");
  const unproven = { code: "selection.nothingLost", message: /只能证明延误了240分钟/ };
  await t.throwsAsync(give(district, 241), unproven);
  await give();
  const entry = await entryNow(system, first.entryId);
  t.like(entry, { state: "admitted", number: 1, missedAt: null, continueBy: null });
  t.is((await offerOf(system, second)).state, "open", "who chooses now is not disturbed");
  await choose(system, second, system.units[0]!);
  t.is((await offerOf(system, first)).state, "open");
  t.is((await offerOf(system, first)).closesAt?.toString(), instant("2026-06-01T17:30").toString());
  t.is((await offerOf(system, third)).state, "admitted");
  t.is((await sessionNow(system, sessionId)).state, "open");
  const kept = await look(system, ({ em }) => em.findOneOrFail(OfferExtension, { offerId: missed.id }));
  t.like(kept, { evidence: "网关回执：号码无法接通", lostMinutes: 240 });
  t.is(kept.approvedBy, district.kind === "staff" ? district.userId : "");
  t.is(await look(system, ({ em }) => em.count(AuditEntry, { act: "selection.missUndone" })), 1);
  t.is(await refusal(t, give()), "selection.offerEnded", "only once");
});

test("G1.3 二（三）: 场次已结束的，恢复原号排队；已申请继续轮候的，申请一并撤回", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 1);
  const first = await inLine(system, 1);
  const sessionId = await openSessionOf(system);
  await walkTo(system, "2026-06-01T13:00");
  t.is((await sessionNow(system, sessionId)).state, "closed");
  const request = await run(system, first.applicant, (work) => rejoinQueue(work, { entryId: first.entryId }));
  const offerId = await smsFailed(system, first);
  await run(system, district, (work) => extendOffer(work, lost(offerId)));
  t.like(await entryNow(system, first.entryId), { state: "inLine", number: 1 });
  t.like(await entryNow(system, request.id), { state: "ended", endReason: "withdrawn" });
  await walkTo(system, "2026-06-06T09:00");
  t.like(await entryNow(system, first.entryId), { state: "inLine", number: 1, rejoins: 0 });
});

test("G1.3 二（三）（六）: 第二次逾期查实停机的，放弃一批次及由此而来的限制一并撤销", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 1);
  const first = await inLine(system, 1, { members: 1, rejoins: 1 });
  const people = await look(system, (work) => memberIds(work, first.householdId));
  for (const [i, day] of ["2026-03-01", "2026-04-01"].entries())
    await run(system, machine, (work) =>
      recordAbandonment(work, {
        ...{ personIds: people.slice(0, 1), householdId: "before", entryId: `before-${i}` },
        ...{ cause: "missed", at: instant(`${day}T18:00`) },
      }),
    );
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T14:00");
  t.is((await entryNow(system, first.entryId)).endReason, "forgone");
  const barred = () => look(system, (work) => sanctionsOf(work, people, work.clock.now()));
  t.is((await barred()).length, 1, "the third of the applicant");
  const { id: offerId } = await offerOf(system, first);
  await run(system, district, (work) =>
    extendOffer(work, { offerId, cause: "serviceDown", lostMinutes: 30, evidence: "停机记录 0601-3" }),
  );
  t.like(await entryNow(system, first.entryId), { state: "inLine", number: 1, endReason: null, rejoins: 1 });
  t.deepEqual(await barred(), []);
  const { householdId, entryId } = first;
  t.is(await look(system, ({ em }) => em.count(Abandonment, { entryId })), 0);
  t.is(await look(system, ({ em }) => em.count(HousingClaim, { householdId })), 2);
  await openSessionOf(system);
  await walkTo(system, "2026-06-02T12:00");
  t.is((await barred()).length, 1, "missed again, it is the third again: the two before still count");
});

test("G1.3 二（三）: 主动放弃的、已另行办理的，不因损失时间恢复", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const { id: declined } = await offerOf(system, first);
  await run(system, first.applicant, (work) => declineOffer(work, { offerId: declined }));
  const down = { cause: "serviceDown", lostMinutes: 1, evidence: "停机记录" } as const;
  const extend = (offerId: string) =>
    run(system, district, (work) => extendOffer(work, { offerId, ...down }));
  t.is(await refusal(t, extend(declined)), "selection.offerEnded");
  await walkTo(system, "2026-06-01T13:00");
  const { id: offerId } = await offerOf(system, second);
  await run(system, machine, ({ em }) =>
    em.execute("update queue_entry set state = 'ended', end_reason = 'superseded' where id = ?", [
      second.entryId,
    ]),
  );
  t.is(await refusal(t, extend(offerId)), "queue.missStands");
});

test("二（三）: 逾期撤销后当天再次逾期的，继续轮候的期限照常届满", async (t) => {
  const system = await openWorld(t, "2026-06-01T08:00", 3);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T12:00");
  const offerId = await smsFailed(system, first);
  await run(system, district, (work) => extendOffer(work, lost(offerId)));
  const { id: called } = await offerOf(system, second);
  await run(system, second.applicant, (work) => declineOffer(work, { offerId: called }));
  await walkTo(system, "2026-06-01T17:00");
  const again = await entryNow(system, first.entryId);
  t.is(again.state, "missed", "called at its old place and missed again on the day of the first miss");
  await walkTo(system, "2026-06-05T00:00");
  t.like(await entryNow(system, first.entryId), { state: "ended", endReason: "forgone" });
});
