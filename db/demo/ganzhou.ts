import { ensureIssuerSeal } from "@housing/core/allocation";
import { businessTypes } from "@housing/core/casework";
import { rows, systemActor } from "@housing/core/kernel";
import { ensureDailyBatches, type Tier } from "@housing/core/queue";
import { Abandonment } from "@housing/core/standing";
import { continueWaiting, doubt, download, moveIn, resultAt } from "./allocation-story.ts";
import { addDrafts } from "./drafts.ts";
import { type GanzhouCase, tellGanzhou } from "./ganzhou-applications.ts";
import { goLive } from "./ganzhou-slots.ts";
import { Ledger } from "./ledger.ts";
import { object, planDisputes, planOpenLists, planOpenObjections } from "./list-story.ts";
import { addLongLines, importLottery, raiseLanes, twiceAbandoned } from "./lottery.ts";
import { seedSampleFiles } from "./materials.ts";
import { planSession, type Turn } from "./session-story.ts";
import { addStock, type StockUnit } from "./stock.ts";
import { planStock } from "./stock-story.ts";
import { UnitShelf } from "./unit-shelf.ts";
import { laneOfCity, planMarks, planWaiting } from "./waiting-story.ts";
import type { World } from "./world.ts";

/** 赣州 in rolling allocation: sixty days of applications, batches, sessions and notices. */
export async function seedGanzhou(world: World): Promise<void> {
  world.clock.set(world.at(goLive, 8, 30));
  await world.act(systemActor("demo"), ensureIssuerSeal);
  await world.act(systemActor("demo"), ensureDailyBatches);
  await importLottery(world);
  const { cases, units } = await tellPast(world);
  await addOldAbandonments(world);
  const shelf = new UnitShelf(units);
  planSessions(world, shelf);
  planResults(world);
  planStock(world, shelf);
  planOpenLists(world, cases);
  planWaiting(world, cases);
  planMarks(world, cases);
  planDisputes(
    world,
    cases.filter(({ slot }) => slot.stage === "disputed"),
  );
  planOpenObjections(world, cases.find(isOnFirstList)!, () => someNumbered(world, cases));
  await world.live();
}

const isOnFirstList = ({ slot }: GanzhouCase): boolean =>
  slot.stage === "firstList" && slot.days.firstList === -3 && !slot.named;

async function tellPast(world: World): Promise<{ cases: GanzhouCase[]; units: StockUnit[] }> {
  return world.act(systemActor("demo"), async (work) => {
    const ledger = new Ledger(world);
    const units = addStock(world, ledger);
    await seedSampleFiles(world, ledger, world.system.registry.get(businessTypes, "publicRental.apply"));
    const last = addLongLines(world, ledger);
    const cases = tellGanzhou(world, ledger, work.policy);
    addDrafts(world, ledger, { code: "publicRental.apply", count: 120 });
    await ledger.write(work);
    await raiseLanes(work, last);
    return { cases, units };
  });
}

/** 二（六）: what one applicant had abandoned before the platform; the third time follows in a session. */
async function addOldAbandonments(world: World): Promise<void> {
  await world.act(systemActor("demo"), async (work) => {
    const lane = laneOfCity(world, "lowRent", 2);
    const sql = `select e.household_id as householdId, h.applicant_id as personId
      from queue_entry e join household h on h.id = e.household_id where e.lane = ? and e.number = ?`;
    const [one] = await rows<{ householdId: string; personId: string }>(work.em, sql, [lane, twiceAbandoned]);
    for (const day of [-300, -180]) {
      const at = world.at(day, 0);
      const old = { id: world.idAt(at), entryId: world.idAt(at), cause: "missed" as const, clearedAt: null };
      await work.em.insert(Abandonment, { ...old, ...one!, at });
    }
  });
}

const choose = (minutes: number): Turn => ["choose", minutes];

/** Closed sessions of every age, and the one that runs now. */
function planSessions(world: World, shelf: UnitShelf): void {
  const listed = (count: number, bedrooms: 1 | 2 | 3): string[] =>
    shelf.take(count, (unit) => unit.state === "listed" && unit.bedrooms === bedrooms);
  const first: Turn[] = [choose(35), choose(35), choose(35), ["miss", 0], choose(30), ["decline", 20]];
  const firstDay = [...first, choose(30), choose(40), choose(60), choose(45)];
  planSession(world, { bedrooms: 2, unitIds: listed(10, 2), day: -38, hour: 10, turns: firstDay });
  const oneRoom: Turn[] = [choose(30), choose(40), ["decline", 15]];
  const quick = [35, 40, 30, 25, 45, 30, 40, 35, 30].map(choose);
  planSession(world, {
    bedrooms: 1,
    unitIds: listed(12, 1),
    day: -8,
    hour: 9,
    turns: [...oneRoom, ...quick],
  });
  const large: Turn[] = [choose(40), ["decline", 25], ...[40, 35, 45, 40, 30, 50, 40, 35].map(choose)];
  planSession(world, { bedrooms: 3, unitIds: listed(10, 3), day: -3, hour: 9, turns: large });
  const running: Turn[] = [choose(40), choose(40), ["miss", 0], choose(30), ["decline", 40], choose(70)];
  const sinceYesterday: Turn[] = [...running, ["miss", 0], choose(70)];
  planSession(world, { bedrooms: 2, unitIds: listed(16, 2), day: -1, hour: 10, turns: sinceYesterday });
}

/** What followed the choices: notices taken, flats moved into, a doubt, an objection, requests to continue. */
function planResults(world: World): void {
  const lane = (tier: Tier, bedrooms: 1 | 2 | 3) => laneOfCity(world, tier, bedrooms);
  world.plan(world.at(-36, 9), () => continueWaiting(world, lane("lowRent", 2)));
  world.plan(world.at(-2, 11), () => continueWaiting(world, lane("lowRent", 3)));
  for (const index of [0, 1, 2, 3, 4, 7]) {
    world.plan(world.at(-30, 10 + index), async () => download(world, await resultAt(world, 2, index)));
    world.plan(world.at(-24 + index, 10), async () => moveIn(world, await resultAt(world, 2, index)));
  }
  world.plan(world.at(-5, 15), async () => doubt(world, await resultAt(world, 2, 5)));
  for (const index of [0, 1, 3, 4, 5])
    world.plan(world.at(-1, 10 + index), async () => download(world, await resultAt(world, 1, index)));
  world.plan(world.at(-1, 21), async () => object(world, (await resultAt(world, 3, 0)).allocationId));
}

/** The queue entry of a household whose number is on a public list. */
async function someNumbered(world: World, cases: readonly GanzhouCase[]): Promise<string> {
  const { family } = cases.find(({ slot }) => slot.stage === "numbered" && slot.days.secondList === -8)!;
  const sql = "select id from queue_entry where household_id = ?";
  const [entry] = await rows<{ id: string }>(world.system.em.fork(), sql, [family.householdId]);
  return entry!.id;
}
