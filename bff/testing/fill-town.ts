import { changeParameter } from "@housing/core/city";
import { sweepDeadlines } from "@housing/core/deadline";
import { claimHousing, registerHousehold } from "@housing/core/household";
import { Building, Estate, Unit } from "@housing/core/inventory";
import { instant, inTransaction, plainDate, type System, systemActor, type Work } from "@housing/core/kernel";
import { ensureDailyBatches, enterQueue, importLotteryNumbers } from "@housing/core/queue";
import {
  admitFactor,
  callingWindow,
  concurrentOffers,
  createSession,
  startSession,
} from "@housing/core/selection";
import { staff } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";

export type Bedrooms = 1 | 2 | 3;

export interface Needs {
  families: number;
  flats: number;
  /** Families and flats go round these; one session each. */
  bedrooms?: readonly Bedrooms[];
  /** How many may choose at once. */
  together?: number;
  /** Households that a session admits for each of its flats. */
  admitted?: number;
  /** Families that have passed their lists and wait for a number. */
  waiting?: number;
  /** Households are called day and night. */
  anyHour?: boolean;
}

export interface Filled {
  units: string[];
  sessions: string[];
}

const [area, districtCode, streetCode] = ["GZ-CENTRE", "360702", "360702001"];
const city = staff("city", "360700", "市级甲");
const district = staff("district", districtCode, "区级甲");
const machine = systemActor("drill");

/** Running sessions with their households, made by the product's own commands, so that the log tells all of it. */
export async function fillTown(system: System, needs: Needs): Promise<Filled> {
  const round = needs.bedrooms ?? [2];
  if (needs.together !== undefined) await allow(system, concurrentOffers.code, needs.together);
  if (needs.admitted !== undefined) await allow(system, admitFactor.code, needs.admitted);
  if (needs.anyHour) await allow(system, callingWindow.code, { from: 0, to: 24 });
  const flats = await inTransaction(system, machine, (work) => addFlats(work, needs.flats, round));
  await inTransaction(system, machine, ensureDailyBatches);
  const given = numbers(needs.families, round);
  for (let from = 0; from < given.length; from += 100)
    await inTransaction(system, city, (work) =>
      importLotteryNumbers(work, { numbers: given.slice(from, from + 100) }),
    );
  for (let i = 0; i < (needs.waiting ?? 0); i += 1)
    await inTransaction(system, machine, (work) => addWaiting(work, 5000 + i));
  const sessions = [];
  for (const bedrooms of round) sessions.push(await openSession(system, flats, bedrooms));
  return { units: flats.map(({ id }) => id), sessions };
}

const allow = (system: System, code: string, value: unknown) =>
  inTransaction(system, city, (work) =>
    changeParameter(work, { code, value, effectiveFrom: work.clock.now(), reason: "集中选房演练" }),
  );

const turned = <T>(round: readonly T[], i: number): T => round[i % round.length]!;

interface Flat {
  id: string;
  bedrooms: Bedrooms;
}

async function addFlats(work: Work, flats: number, round: readonly Bedrooms[]): Promise<Flat[]> {
  const { em, newId, clock } = work;
  const [estateId, buildingId] = [newId(), newId()];
  const named = { code: "E1", name: "名苑", address: "大公路1号", operator: "市保障房公司" };
  const place = { longitude: null, latitude: null, districtCode, areaCode: area };
  await em.insert(Estate, { id: estateId, ...named, ...place });
  const building = { id: buildingId, estateId, name: "1栋", floors: 100, unitsPerFloor: 4, hasLift: true };
  await em.insert(Building, building);
  const rows = Array.from({ length: flats }, (_, i) => {
    const [floor, position] = [Math.floor(i / 4) + 1, (i % 4) + 1];
    return {
      ...{ id: newId(), estateId, buildingId, areaCode: area, districtCode, bedrooms: turned(round, i) },
      ...{ floor, position, doorNo: `${floor}0${position}`, areaCentiares: 5932, orientation: "南" },
      ...{ rentFen: 23_500, planFileId: null, state: "listed" as const, stateReason: null },
      ...{ stateSince: clock.now(), listBy: null, listByProvisional: false, overdueAt: null },
      ...{ stateBefore: null, reviewCaseId: null, version: 1 },
    };
  });
  await em.insertMany(Unit, rows);
  return rows.map(({ id, bedrooms }) => ({ id, bedrooms }));
}

/** Without a gap in each lane; with several sessions both tiers in turn, of which 廉租住房组 is called first. */
function numbers(families: number, round: readonly Bedrooms[]) {
  const last = new Map<string, number>();
  return Array.from({ length: families }, (_, i) => {
    const bedrooms = turned(round, i);
    const isLowRent = round.length > 1 && Math.floor(i / round.length) % 2 === 0;
    const tier = isLowRent ? ("lowRent" as const) : ("publicRental" as const);
    const number = (last.get(`${tier}/${bedrooms}`) ?? 0) + 1;
    last.set(`${tier}/${bedrooms}`, number);
    return {
      ...{
        applicant: madePerson(i + 1),
        members: [],
        streetCode,
        caseNo: `YH${i + 1}`,
        bedrooms,
        tier,
        number,
      },
      ...{ class: "ordinary" as const, submittedAt: instant("2025-01-01T09:00") },
    };
  });
}

/** One of three days of passing, in one of two lanes: several batches have something to number. */
async function addWaiting(work: Work, n: number): Promise<void> {
  const household = await registerHousehold(work, {
    ...{ applicant: madePerson(n), members: [], districtCode, streetCode, accountId: `account-${n}` },
  });
  const caseId = work.newId();
  await claimHousing(work, household.id, caseId);
  await enterQueue(work, {
    ...{ householdId: household.id, caseId, districtCode, caseNo: `GZ${n}`, class: "ordinary" },
    ...{ tier: n % 2 === 0 ? "lowRent" : "publicRental", bedrooms: 1 },
    submittedAt: instant("2026-05-01T09:00").add({ seconds: n }),
    qualifiedOn: plainDate(`2026-06-0${1 + (n % 3)}`),
  });
}

async function openSession(system: System, flats: readonly Flat[], bedrooms: Bedrooms): Promise<string> {
  const unitIds = flats.filter((flat) => flat.bedrooms === bedrooms).map(({ id }) => id);
  const make = (work: Work) => createSession(work, { areaCode: area, bedrooms, unitIds });
  const { id: sessionId } = await inTransaction(system, district, make);
  await inTransaction(system, district, (work) => startSession(work, { sessionId }));
  const { failed } = await sweepDeadlines(system, system.clock.now());
  if (failed[0]) throw failed[0].error;
  return sessionId;
}
