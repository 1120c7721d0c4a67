import { Allocation } from "@housing/core/allocation";
import { sweepDeadlines } from "@housing/core/deadline";
import { instant, rows } from "@housing/core/kernel";
import { checkInvariants } from "@housing/db/demo/invariants";
import test, { type ExecutionContext } from "ava";
import { type Bedrooms, fillTown, type Needs } from "../testing/fill-town.ts";
import { refusalOf } from "../testing/refusal-of.ts";
import { type Caller, type TestServer, testServer } from "../testing/test-server.ts";

interface Turn {
  offerId: string;
  caller: Caller;
}

interface Scene {
  server: TestServer;
  units: string[];
  sessions: string[];
  /** In the order of their turns. */
  turns: Turn[];
}

const admitted = `select o.id as offerId, h.applicant_id as personId from offer o
  join household h on h.id = o.household_id where o.session_id = ? order by o.turn`;

/** Running sessions through the real commands; the households of the first one are signed in. */
async function scene(t: ExecutionContext, needs: Partial<Needs> = {}): Promise<Scene> {
  const server = await testServer({ at: "2026-06-01T09:00" });
  t.teardown(async () => {
    const broken = await checkInvariants(server.system.em);
    await server.close();
    if (broken.length > 0) throw new Error(broken.join("\n"));
  });
  const { units, sessions } = await fillTown(server.system, { families: 3, flats: 3, ...needs });
  const found = await rows<{ offerId: string; personId: string }>(server.system.em.fork(), admitted, [
    sessions[0]!,
  ]);
  const turns: Turn[] = [];
  for (const { offerId, personId } of found)
    turns.push({ offerId, caller: await server.applicant({ personId }) });
  return { server, units, sessions, turns };
}

const choose = ({ offerId, caller }: Turn, unitId: string) =>
  caller.call("confirmUnit", { params: { id: offerId }, body: { unitId } });

/** What a refused choice must leave as it was. */
async function state({ server }: Scene): Promise<unknown> {
  const em = server.system.em.fork();
  return {
    offers: await rows(em, "select id, state, closes_at from offer order by id"),
    units: await rows(em, "select id, state, version from unit order by id"),
    entries: await rows(em, "select id, state from queue_entry order by id"),
    allocations: await em.count(Allocation, {}),
  };
}

async function sweep({ server }: Scene, at: string): Promise<void> {
  server.system.clock.set(instant(at));
  const { failed } = await sweepDeadlines(server.system, instant(at));
  if (failed[0]) throw failed[0].error;
}

test("G1.3 G3.20 a flat that was just taken, or is in no session of this household, is refused; its turn stays", async (t) => {
  const round: Bedrooms[] = [2, 1];
  const here = await scene(t, { families: 6, flats: 6, bedrooms: round });
  const [first, second] = here.turns as [Turn, Turn];
  const [taken, ofOneBedroom] = here.units as [string, string];
  await choose(first, taken);
  const before = await state(here);
  const cases = [
    [taken, 409, "selection.unitTaken", "这套房刚刚被选走，请另选一套。"],
    [ofOneBedroom, 422, "selection.unitNotInSession", "这套房不在本场次的可选房源中，请从楼盘表中选择。"],
    ["no-such-flat", 422, "selection.unitNotInSession", "这套房不在本场次的可选房源中，请从楼盘表中选择。"],
  ] as const;
  for (const [unitId, status, code, text] of cases)
    t.like(await refusalOf(choose(second, unitId)), { status, code, text });
  t.deepEqual(await state(here), before);
  await t.notThrowsAsync(choose(second, here.units[2]!));
});

test("G1.3 G3.20 a choice at the deadline is too late, to the millisecond, before and after the sweeper came", async (t) => {
  const here = await scene(t);
  const [first] = here.turns as [Turn];
  const { clock } = here.server.system;
  const before = await state(here);
  clock.set(instant("2026-06-01T13:00"));
  const tooLate = {
    status: 409,
    code: "selection.windowClosed",
    text: "选房时限已于2026年6月1日13:00截止，本次不能再选房。可在规定期限内申请继续轮候。",
  };
  t.like(await refusalOf(choose(first, here.units[0]!)), tooLate);
  t.deepEqual(await state(here), before);
  await sweep(here, "2026-06-01T13:00:01");
  const after = await state(here);
  t.like(await refusalOf(choose(first, here.units[0]!)), tooLate);
  t.deepEqual(await state(here), after);
});

test("G1.3 a choice in the last millisecond is in time", async (t) => {
  const here = await scene(t);
  const { clock } = here.server.system;
  clock.set(instant("2026-06-01T13:00").subtract({ milliseconds: 1 }));
  await t.notThrowsAsync(choose(here.turns[0]!, here.units[0]!));
});

test("G1.3 G3.20 the wrong household, one whose turn has not come, and a visitor cannot choose", async (t) => {
  const here = await scene(t);
  const [first, second] = here.turns as [Turn, Turn];
  const before = await state(here);
  const unitId = here.units[0]!;
  const stranger = await here.server.applicant();
  const clerk = await here.server.staff("district", ["360702"]);
  const cases = [
    [{ offerId: first.offerId, caller: second.caller }, 404, "kernel.notFound"],
    [{ offerId: first.offerId, caller: stranger }, 404, "kernel.notFound"],
    [{ offerId: "no-such-offer", caller: first.caller }, 404, "kernel.notFound"],
    [second, 409, "selection.notYourTurn"],
    [{ offerId: first.offerId, caller: clerk }, 403, "kernel.notPermitted"],
    [{ offerId: first.offerId, caller: { ...stranger, call: here.server.visitor } }, 404, "kernel.notFound"],
  ] as const;
  for (const [turn, status, code] of cases) {
    const refusal = await refusalOf(choose(turn, unitId));
    t.like(refusal, { status, code });
    t.regex(refusal.text, /。$/);
  }
  t.deepEqual(await state(here), before);
});

test("G1.3 a hundred choices at once by one household give it one flat, with one key and with a key each", async (t) => {
  const here = await scene(t, { families: 4, flats: 120, admitted: 1, together: 2 });
  const [first, second] = here.turns as [Turn, Turn];
  const body = { unitId: here.units[0]! };
  const params = { id: first.offerId };
  const sameKey = await Promise.all(
    Array.from({ length: 100 }, () =>
      first.caller.call("confirmUnit", { params, body }, "one-act-of-one-user"),
    ),
  );
  t.is(new Set(sameKey.map((answer) => JSON.stringify(answer))).size, 1);
  const keyEach = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) => choose(second, here.units[i + 1]!)),
  );
  const won = keyEach.filter(({ status }) => status === "fulfilled");
  t.is(won.length, 1);
  for (const lost of keyEach)
    if (lost.status === "rejected")
      t.like(lost.reason, { status: 409, reply: { code: "selection.alreadyChosen" } });
  const own = await here.server.system.em.fork().find(Allocation, {});
  t.is(own.length, 2);
  t.is(new Set(own.map(({ householdId }) => householdId)).size, 2);
});

test("G1.3 N1 a session that ends in the middle of choosing loses nothing: signed in anew, the turn is there", async (t) => {
  const here = await scene(t);
  const [first] = here.turns as [Turn];
  await first.caller.call("signOut", {});
  t.like(await refusalOf(choose(first, here.units[0]!)), { status: 401, code: "identity.sessionEnded" });
  const { personId } = (
    await rows<{ personId: string }>(here.server.system.em.fork(), admitted, [here.sessions[0]!])
  )[0]!;
  const again = await here.server.applicant({ personId });
  const { offers } = await again.call("mySelection", {});
  t.like(offers[0], { id: first.offerId, state: { code: "open" }, abilities: ["confirm", "decline"] });
  await t.notThrowsAsync(choose({ offerId: first.offerId, caller: again }, here.units[0]!));
});
