import { Household, Person } from "@housing/core/household";
import {
  areaOfDistrict,
  change,
  compareInstants,
  type Instant,
  systemActor,
  type Work,
} from "@housing/core/kernel";
import { maskName } from "@housing/core/privacy";
import {
  type Bedrooms,
  importLotteryNumbers,
  type LotteryNumber,
  laneOf,
  type PriorityClass,
  QueueEntry,
  type Tier,
} from "@housing/core/queue";
import { demoApplicantAt } from "./accounts.ts";
import { addAccount, claimFamily, type Family, makeFamily, registerFamily } from "./families.ts";
import { Ledger } from "./ledger.ts";
import { noteEntry } from "./queue-notes.ts";
import type { World } from "./world.ts";

interface Winner {
  family: Family;
  number: number;
  submittedAt: Instant;
}

/** 廉租住房组: few, and called in the sessions of the first weeks. Entered by the command that a city uses. */
const lowRent: Readonly<Record<Bedrooms, number>> = { 1: 8, 2: 16, 3: 3 };
/** 公共租赁住房组: the long lines. */
const publicRental: Readonly<Record<Bedrooms, number>> = { 1: 500, 2: 800, 3: 300 };

/** The lottery number in 廉租住房组 of two bedrooms whose applicant has abandoned twice before. */
export const twiceAbandoned = 4;

const bedrooms = [1, 2, 3] as const;
const portion = 3;

/** 二（二）: households that hold a number of the public lottery come in with it, before the platform opens. */
export async function importLottery(world: World): Promise<void> {
  const numbers = bedrooms.flatMap((rooms) =>
    winners(world, "lowRent", rooms).map((winner) => asNumber(winner, rooms)),
  );
  // In small portions: one unit of work with all these people would compare each of them again and again.
  for (let i = 0; i < numbers.length; i += portion) {
    const part = numbers.slice(i, i + portion);
    await world.act(world.staff("city1"), (work) => importLotteryNumbers(work, { numbers: part }));
  }
  await world.act(systemActor("demo"), (work) => giveAccounts(world, work));
}

/** They have signed in since, with the phone that the old list knew. */
async function giveAccounts(world: World, work: Work): Promise<void> {
  const ledger = new Ledger(world);
  const households = await work.em.find(Household, {});
  const people = await work.em.find(Person, {
    id: { $in: households.map(({ applicantId }) => applicantId) },
  });
  const phones = new Map(people.map(({ id, phone }) => [id, phone ?? ""]));
  for (const household of households) {
    const personId = household.applicantId;
    const phone = phones.get(personId) ?? "";
    household.accountId = addAccount(world, ledger, { phone, personId, at: world.clock.now() });
  }
  await ledger.write(work);
  await work.em.flush();
}

function winners(world: World, tier: Tier, rooms: Bedrooms): Winner[] {
  const { chance, system } = world;
  const streets = system.city.regions.filter(({ level }) => level === "street");
  const count = (tier === "lowRent" ? lowRent : publicRental)[rooms];
  const moments = Array.from({ length: count }, () => world.within(-chance.between(200, 480), 8, 18));
  return moments.toSorted(compareInstants).map((submittedAt, i): Winner => {
    const isBlocked = tier === "lowRent" && rooms === 2 && i + 1 === twiceAbandoned;
    const named = isBlocked ? demoApplicantAt(system.city.code, "blocked") : undefined;
    const family = makeFamily(world, { streetCode: chance.pick(streets).code, bedrooms: rooms, named });
    return { family, number: i + 1, submittedAt };
  });
}

const caseNoOf = (tier: Tier, rooms: Bedrooms, number: number): string =>
  `YH${tier === "lowRent" ? "L" : "G"}${rooms}${String(number).padStart(5, "0")}`;

function asNumber({ family, number, submittedAt }: Winner, rooms: Bedrooms): LotteryNumber {
  const { applicant, members, streetCode } = family;
  const caseNo = caseNoOf("lowRent", rooms, number);
  return {
    ...{ applicant, members, streetCode, number, submittedAt, caseNo },
    ...{ tier: "lowRent", bedrooms: rooms, class: "ordinary" },
  };
}

/** The long lines of 公共租赁住房组, as the same import would have left them; answers the last number of each lane. */
export function addLongLines(world: World, ledger: Ledger): Map<string, number> {
  const last = new Map<string, number>();
  for (const rooms of bedrooms) {
    for (const winner of winners(world, "publicRental", rooms)) {
      const lane = addWaiting(world, ledger, winner, rooms);
      last.set(lane, winner.number);
    }
  }
  return last;
}

function addWaiting(
  world: World,
  ledger: Ledger,
  { family, number, submittedAt }: Winner,
  rooms: Bedrooms,
): string {
  const at = world.clock.now();
  const registered = registerFamily(world, ledger, family, { at, withAccount: number <= 5 });
  const { householdId, districtCode, applicant } = registered;
  const areaCode = areaOfDistrict(world.system.city, districtCode)?.code ?? "";
  const tier: Tier = "publicRental";
  const entry = {
    ...{
      id: world.idAt(at),
      householdId,
      areaCode,
      districtCode,
      tier,
      bedrooms: rooms,
      submittedAt,
      number,
    },
    ...{ caseId: null, caseNo: caseNoOf(tier, rooms, number), lane: laneOf(areaCode, tier, rooms) },
    class: (world.chance.percent(20) ? "priority" : "ordinary") as PriorityClass,
    ...{ origin: "lottery" as const, state: "inLine" as const },
    ...{ inLineAt: at, liveHouseholdId: householdId, maskedName: maskName(applicant.name) },
  };
  ledger.add(QueueEntry, entry);
  noteEntry(ledger, entry, { act: "queue.imported", at, by: world.staff("city1") });
  claimFamily(world, ledger, registered, { caseId: entry.id, since: at });
  return entry.lane;
}

/** The lanes continue after the highest number. */
export async function raiseLanes({ em }: Work, last: ReadonlyMap<string, number>): Promise<void> {
  for (const [lane, number] of last)
    await change(em, "update lane_counter set last = ? where lane = ?", [number, lane]);
}
