import test from "ava";
import { SmsMessage } from "../messaging/index.ts";
import { entryNow, look, refusal, run, walkTo } from "../queue/testing/queue-world.ts";
import { addUnits, endSession, keepSession } from "./index.ts";
import {
  addFlats,
  choose,
  district,
  inLine,
  offerOf,
  openSessionOf,
  openWorld,
  sessionNow,
  unitNow,
  type World,
} from "./testing/selection-world.ts";

const reason = "剩余房源需要检修";
const end = (system: World, sessionId: string) =>
  run(system, district, (work) => endSession(work, { sessionId, reason }));
const keep = (system: World, sessionId: string) =>
  run(system, district, (work) => keepSession(work, { sessionId }));

test("G3.2 二（三）: 有家庭正在选房时结束场次，其时限不变，不再通知下一户，办完即结束，未轮到的保留原号", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 3);
  const [first, second] = [await inLine(system, 1), await inLine(system, 2)];
  const sessionId = await openSessionOf(system);
  await walkTo(system, "2026-06-01T09:00");
  const { closesAt } = await offerOf(system, first);
  await end(system, sessionId);
  t.is((await sessionNow(system, sessionId)).state, "open");
  const [other] = await addFlats(system, 1, 3);
  const add = () => run(system, district, (work) => addUnits(work, { sessionId, unitIds: [other!] }));
  t.is(await refusal(t, add()), "selection.sessionEnding");
  t.is((await offerOf(system, first)).closesAt?.toString(), closesAt?.toString());
  await choose(system, first, system.units[0]!);
  const { state, closeReason } = await sessionNow(system, sessionId);
  t.deepEqual([state, closeReason], ["closed", reason]);
  t.is((await entryNow(system, second.entryId)).state, "inLine");
  t.is((await entryNow(system, second.entryId)).number, 2);
  t.is((await unitNow(system, system.units[1]!)).state, "listed");
  const told = await look(system, ({ em }) => em.count(SmsMessage, { template: "selection.released" }));
  t.is(told, 1, "and is told so");
  t.is(await refusal(t, keep(system, sessionId)), "selection.sessionNotEnding");
});

test("G3.2 二（三）: 安排结束后逾期的，场次到期即结束；撤销安排的，照常通知下一户", async (t) => {
  for (const kept of [false, true]) {
    const system = await openWorld(t, "2026-06-01T09:00", 3);
    const [, second] = [await inLine(system, 1), await inLine(system, 2)];
    const sessionId = await openSessionOf(system);
    await walkTo(system, "2026-06-01T09:00");
    await end(system, sessionId);
    if (kept) await keep(system, sessionId);
    await walkTo(system, "2026-06-01T13:00");
    t.is((await sessionNow(system, sessionId)).state, kept ? "open" : "closed");
    t.is((await offerOf(system, second)).state, kept ? "open" : "released");
  }
});
