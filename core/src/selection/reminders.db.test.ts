import { StaffUser } from "@housing/core/identity";
import type { TestSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { CaseAct } from "../casework/index.ts";
import { changeParameter } from "../city/index.ts";
import { chineseInstant, instant, later } from "../kernel/index.ts";
import { type HandOver, SmsMessage, sendWaiting } from "../messaging/index.ts";
import { QueueEntry } from "../queue/index.ts";
import { city, look, run, walkTo } from "../queue/testing/queue-world.ts";
import { extendOffer } from "./index.ts";
import { reminderMoments } from "./offer-reminders.ts";
import {
  choose,
  district,
  type Family,
  inLine,
  machine,
  offerOf,
  openSessionOf,
  openWorld,
  type World,
} from "./testing/selection-world.ts";

/** What was queued since the start about a family's offer: `09:00 selection.turn`. */
async function told(system: TestSystem, family: Family): Promise<string[]> {
  const { id } = await offerOf(system, family);
  const messages = await look(system, ({ em }) =>
    em.find(SmsMessage, { subjectId: id }, { orderBy: { queuedAt: "asc", id: "asc" } }),
  );
  return messages.map(
    ({ template, queuedAt }) => `${chineseInstant(queuedAt).slice(-5)} ${template.split(".")[1]}`,
  );
}

async function line(system: World, count: number): Promise<Family[]> {
  const families: Family[] = [];
  for (let n = 1; n <= count; n += 1) families.push(await inLine(system, n));
  await run(system, city, (work) =>
    changeParameter(work, { code: "selection.admitFactor", value: 10, reason: "检验提醒" }),
  );
  await openSessionOf(system);
  return families;
}

test("G3.21 轮到之前、时限过半、届满前一小时各提醒一次，选定后不再提醒", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const [first, second, third, fourth] = await line(system, 4);
  await walkTo(system, "2026-06-01T14:30");
  t.deepEqual(await told(system, first!), [
    ...["09:00 admitted", "09:00 turn", "11:00 halfTime", "12:00 lastHour", "13:00 missed"],
  ]);
  t.deepEqual(await told(system, second!), ["09:00 admitted", "09:00 soon", "13:00 turn"]);
  t.deepEqual(await told(system, third!), ["09:00 admitted", "09:00 soon"], "not again when one came nearer");
  t.deepEqual(await told(system, fourth!), ["09:00 admitted", "13:00 soon"]);
  await choose(system, second!, system.units[0]!);
  await walkTo(system, "2026-06-01T17:00");
  t.deepEqual(await told(system, second!), ["09:00 admitted", "09:00 soon", "13:00 turn"]);
});

test("G3.21 提前提醒写明前面的户数，并按顺序号排入发送次序", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  await line(system, 3);
  await walkTo(system, "2026-06-01T09:00");
  const soon = await look(system, ({ em }) =>
    em.find(SmsMessage, { template: "selection.soon" }, { orderBy: { place: "asc" } }),
  );
  t.deepEqual(
    soon.map(({ text }) => /前面还有(\d+)户/.exec(text)?.[1]),
    ["1", "2"],
  );
  t.deepEqual(
    soon.map(({ place }) => place),
    [2, 3],
  );
});

test("G3.21 时限延长的，提醒随之推后，仍各一次", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  const [first] = await line(system, 1);
  await walkTo(system, "2026-06-01T11:30");
  const { id: offerId } = await offerOf(system, first!);
  const extension = { offerId, cause: "serviceDown", lostMinutes: 90, evidence: "停机记录" } as const;
  await run(system, district, (work) => extendOffer(work, extension));
  await walkTo(system, "2026-06-01T14:40");
  t.deepEqual(await told(system, first!), [
    ...["09:00 admitted", "09:00 turn", "11:00 halfTime", "11:30 extended", "13:30 lastHour", "14:30 missed"],
  ]);
});

test("G3.21 时限提醒在提醒时段以外不发，到时限届满仍不能发的作废", async (t) => {
  const system = await openWorld(t, "2026-06-01T17:30", 2);
  const [first] = await line(system, 1);
  const value = { from: 8, to: 20 };
  await run(system, city, (work) =>
    changeParameter(work, { code: "messaging.reminderHours", value, reason: "晚间不打扰" }),
  );
  const sent: string[] = [];
  const handOver: HandOver = async ({ reference }) => {
    sent.push(reference);
    return reference;
  };
  const send = () => sendWaiting(system, handOver);
  for (const at of ["17:31", "19:30", "20:30", "21:29", "21:40"]) {
    await walkTo(system, later(instant(`2026-06-01T${at}`), system.clock.now()));
    await send();
  }
  await walkTo(system, "2026-06-02T08:00");
  await send();
  const { id: subjectId } = await offerOf(system, first!);
  const ofOffer = await look(system, ({ em }) => em.find(SmsMessage, { subjectId }));
  const state = (template: string) => ofOffer.find((one) => one.template === `selection.${template}`);
  t.is(state("halfTime")?.state, "sent");
  t.like(state("lastHour"), { state: "failed", failure: "已过发送时限，不再发送" });
  t.is(
    state("missed")?.sentAt?.toString(),
    instant("2026-06-02T08:00").toString(),
    "a notice waits for 8:00",
  );
});

const officer = (system: World, username: string, phone: string, roles: ["street"] | ["district"]) =>
  run(system, machine, async ({ em, newId }) => {
    const id = newId();
    const more = { passwordHash: "x", totpSecret: null, totpSince: null, lastSignInAt: null };
    const regions = [roles[0] === "street" ? "360702001" : "360702"];
    await em.insert(StaffUser, { id, username, name: username, phone, roles, regions, ...more });
    return id;
  });

test("G3.21 廉租住房组: 短信通知审核过该户申请的人员，时限过半仍未选房的再通知一次", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  await officer(system, "street", "13900000001", ["street"]);
  const reviewer = await officer(system, "reviewer", "13900000002", ["district"]);
  const first = await inLine(system, 1);
  await run(system, machine, async ({ em, newId, clock }) => {
    const caseId = newId();
    await em.nativeUpdate(QueueEntry, { id: first.entryId }, { caseId });
    await em.insert(CaseAct, {
      ...{ id: newId(), caseId, seq: 1, act: "approved", stepKey: "district", at: clock.now() },
      ...{ actorKind: "staff", actorId: reviewer, actorName: "区审", reason: null },
      ...{ policyRevision: 0, formDigest: "" },
    });
  });
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T12:30");
  const sms = await look(system, ({ em }) =>
    em.find(SmsMessage, { template: { $in: ["selection.lowRentOfficer", "selection.officerHalfTime"] } }),
  );
  t.deepEqual(sms.map(({ template, phone }) => `${template} ${phone}`).toSorted(), [
    "selection.lowRentOfficer 13900000002",
    "selection.officerHalfTime 13900000002",
  ]);
});

const running = { openedAt: instant("2026-06-01T09:00"), closesAt: instant("2026-06-01T11:00") };
test("G3.21 时限过半与届满前提醒落在同一刻的，只提醒一次；提醒可以关闭", (t) => {
  const at = (half: boolean, lastMinutes: number) => {
    const moments = reminderMoments(running, { half, lastMinutes });
    return [moments.half, moments.last].map((moment) => moment && chineseInstant(moment).slice(-5));
  };
  t.deepEqual(at(true, 60), [undefined, "10:00"]);
  t.deepEqual(at(true, 30), ["10:00", "10:30"]);
  t.deepEqual(at(true, 0), ["10:00", undefined]);
  t.deepEqual(at(false, 120), [undefined, undefined]);
});
