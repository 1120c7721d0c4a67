import { randomInt } from "node:crypto";
import { changeParameter, cities } from "@housing/core/city";
import { sweepDeadlines } from "@housing/core/deadline";
import { claimHousing, registerHousehold } from "@housing/core/household";
import { Building, Estate, Unit } from "@housing/core/inventory";
import {
  type Instant,
  instant,
  inTransaction,
  plainDate,
  SettableClock,
  type System,
  systemActor,
  type Work,
} from "@housing/core/kernel";
import { setKeyring, softKeyring } from "@housing/core/privacy";
import { ensureDailyBatches, enterQueue, importLotteryNumbers } from "@housing/core/queue";
import { concurrentOffers, createSession, startSession } from "@housing/core/selection";
import { buildSystem } from "@housing/core/system";
import { type Orm, openServer } from "@housing/db";
import { staff } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";

export interface Town extends System {
  clock: SettableClock;
  orm: Orm;
}

export interface Needs {
  families: number;
  flats: number;
  /** How many may choose at once. */
  together?: number;
  /** Families that have passed their lists and wait for a number. */
  waiting?: number;
}

export const start = instant("2026-06-01T09:00");
const [area, districtCode, streetCode] = ["GZ-CENTRE", "360702", "360702001"];
const city = staff("city", "360700", "市级甲");
const district = staff("district", districtCode, "区级甲");

/** One process' view of a town: its own pool, its own clock, the same keys. */
export async function openTown(url: string, at: Instant = start): Promise<Town> {
  setKeyring(await softKeyring(Buffer.alloc(32, 7)));
  const orm = await openServer(url, 32);
  const clock = new SettableClock(at);
  const random = () => randomInt(2 ** 32);
  const system = buildSystem({ em: orm.em, clock, city: cities.ganzhou!, random, policyMaxAge: 0 });
  return { ...system, clock, orm };
}

/** A fresh schema with a running session, made by the product's own commands, so that its log tells all of it. */
export async function buildTown(url: string, needs: Needs): Promise<Town & { units: string[] }> {
  const town = await openTown(url);
  await town.orm.schema.ensureDatabase();
  await town.orm.schema.create();
  if (needs.together !== undefined) await inTransaction(town, city, (work) => allow(work, needs.together!));
  const units = await inTransaction(town, systemActor("drill"), (work) => addFlats(work, needs.flats));
  await inTransaction(town, systemActor("drill"), ensureDailyBatches);
  await inTransaction(town, city, (work) => importLotteryNumbers(work, { numbers: numbers(needs.families) }));
  for (let i = 0; i < (needs.waiting ?? 0); i += 1)
    await inTransaction(town, systemActor("drill"), (work) => addWaiting(work, 5000 + i));
  await openSession(town, units);
  return { ...town, units };
}

const allow = (work: Work, value: number) =>
  changeParameter(work, {
    code: concurrentOffers.code,
    value,
    effectiveFrom: work.clock.now(),
    reason: "集中选房演练",
  });

async function addFlats({ em, newId, clock }: Work, flats: number): Promise<string[]> {
  const [estateId, buildingId] = [newId(), newId()];
  const named = { code: "E1", name: "名苑", address: "大公路1号", operator: "市保障房公司" };
  const place = { longitude: null, latitude: null, districtCode, areaCode: area };
  await em.insert(Estate, { id: estateId, ...named, ...place });
  const building = { id: buildingId, estateId, name: "1栋", floors: 100, unitsPerFloor: 4, hasLift: true };
  await em.insert(Building, building);
  const rows = Array.from({ length: flats }, (_, i) => ({
    ...{ id: newId(), estateId, buildingId, areaCode: area, districtCode, bedrooms: 2 as const },
    ...{
      floor: Math.floor(i / 4) + 1,
      position: (i % 4) + 1,
      doorNo: `${Math.floor(i / 4) + 1}0${(i % 4) + 1}`,
    },
    ...{
      areaCentiares: 5932,
      orientation: "南",
      rentFen: 23_500,
      planFileId: null,
      state: "listed" as const,
    },
    ...{
      stateReason: null,
      stateSince: clock.now(),
      listBy: null,
      listByProvisional: false,
      overdueAt: null,
    },
    ...{ stateBefore: null, reviewCaseId: null, version: 1 },
  }));
  await em.insertMany(Unit, rows);
  return rows.map(({ id }) => id);
}

const numbers = (families: number) =>
  Array.from({ length: families }, (_, i) => ({
    applicant: madePerson(i + 1),
    members: [],
    ...{ streetCode, caseNo: `YH${i + 1}`, tier: "publicRental" as const, bedrooms: 2 as const },
    ...{ class: "ordinary" as const, number: i + 1, submittedAt: instant("2025-01-01T09:00") },
  }));

/** One of three days of passing, in one of two lanes: several batches have something to number. */
async function addWaiting(work: Work, n: number): Promise<void> {
  const applicant = madePerson(n);
  const accountId = `account-${n}`;
  const household = await registerHousehold(work, {
    ...{ applicant, members: [], districtCode, streetCode, accountId },
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

async function openSession(town: Town, unitIds: readonly string[]): Promise<void> {
  const make = (work: Work) => createSession(work, { areaCode: area, bedrooms: 2, unitIds });
  const { id: sessionId } = await inTransaction(town, district, make);
  await inTransaction(town, district, (work) => startSession(work, { sessionId }));
  const { failed } = await sweepDeadlines(town, town.clock.now());
  if (failed[0]) throw failed[0].error;
}
