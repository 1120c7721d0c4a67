import { staff } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import type { ExecutionContext } from "ava";
import { Allocation } from "../../allocation/index.ts";
import { registerHousehold } from "../../household/index.ts";
import { Building, Estate, Unit } from "../../inventory/index.ts";
import { type Actor, type Applicant, systemActor, type Work } from "../../kernel/index.ts";
import { type Bedrooms, laneOf, QueueEntry, type Tier } from "../../queue/index.ts";
import { area, look, run } from "../../queue/testing/queue-world.ts";
import { confirmUnit, createSession, Offer, SelectionSession, startSession } from "../index.ts";

export const district = staff("district", "360702", "区级甲");
export const windowClerk = staff("window", "360702", "窗口甲");
export const operator = staff("operator", "360700", "运营甲");
export const machine = systemActor("test");

export interface World extends TestSystem {
  units: string[];
}

/** A fresh system with one estate of listed two-bedroom flats; twelve to a building. */
export async function openWorld(
  t: ExecutionContext,
  at: string,
  flats = 3,
  bedrooms: Bedrooms = 2,
): Promise<World> {
  const system = await testSystem({ at });
  t.teardown(() => system.close());
  return { ...system, units: await addFlats(system, flats, bedrooms) };
}

export async function addFlats(system: TestSystem, flats: number, bedrooms: Bedrooms = 2): Promise<string[]> {
  return run(system, machine, async (work) => {
    const estateId = newEstate(work);
    const units = Array.from({ length: flats }, (_, i) => newUnit(work, estateId, i, bedrooms));
    await work.em.flush();
    return units;
  });
}

function newEstate(work: Work): string {
  const id = work.newId();
  work.em.create(Estate, {
    ...{ id, code: id.slice(-8), name: "名苑", districtCode: "360702", areaCode: area, address: "大公路1号" },
    ...{ operator: "市保障房公司", longitude: null, latitude: null },
  });
  return id;
}

const buildings = new WeakMap<object, Map<string, string>>();

function newUnit(work: Work, estateId: string, i: number, bedrooms: Bedrooms): string {
  const known = buildings.get(work) ?? new Map<string, string>();
  buildings.set(work, known);
  const name = `${Math.floor(i / 12) + 1}栋`;
  const buildingId = known.get(name) ?? work.newId();
  if (!known.has(name))
    work.em.create(Building, { id: buildingId, estateId, name, floors: 6, unitsPerFloor: 2, hasLift: true });
  known.set(name, buildingId);
  const [id, floor, position] = [work.newId(), Math.floor((i % 12) / 2) + 1, (i % 2) + 1];
  work.em.create(Unit, {
    ...{ id, estateId, buildingId, areaCode: area, districtCode: "360702", floor, position, bedrooms },
    ...{ doorNo: `${floor}0${position}`, areaCentiares: 5932, orientation: "南", rentFen: 23_500 },
    ...{ planFileId: null, state: "listed", stateReason: null, stateSince: work.clock.now(), listBy: null },
    ...{ overdueAt: null, stateBefore: null, reviewCaseId: null },
  });
  return id;
}

export interface Family {
  n: number;
  householdId: string;
  entryId: string;
  applicant: Applicant;
}

export interface Standing {
  tier?: Tier;
  bedrooms?: Bedrooms;
  members?: number;
  rejoins?: number;
}

/** The n-th household, in line with number n of its lane. */
export async function inLine(system: TestSystem, n: number, need: Standing = {}): Promise<Family> {
  const { tier = "lowRent", bedrooms = 2, members = 0, rejoins = 0 } = need;
  const applicant: Applicant = { kind: "applicant", accountId: `account-${tier}-${n}` };
  const offset = tier === "lowRent" ? 0 : 4000;
  const children = Array.from({ length: members }, (_, i) => ({
    ...madePerson(n + offset + 1000 * (i + 1)),
    relation: "子女",
  }));
  return run(system, machine, async (work) => {
    const household = await registerHousehold(work, {
      applicant: madePerson(n + offset),
      members: children,
      ...{ districtCode: "360702", streetCode: "360702001", accountId: applicant.accountId },
    });
    const entry = work.em.create(QueueEntry, {
      ...{
        id: work.newId(),
        householdId: household.id,
        caseId: null,
        caseNo: `${tier}-${n}`,
        areaCode: area,
      },
      ...{ districtCode: "360702", tier, bedrooms, lane: laneOf(area, tier, bedrooms), class: "ordinary" },
      ...{ submittedAt: work.clock.now(), qualifiedOn: null, number: n, batchDay: null },
      ...{ state: "inLine", inLineAt: work.clock.now(), missedAt: null, continueBy: null, replacesId: null },
      ...{ origin: "application", rejoins, endedAt: null, endReason: null },
      ...{ liveHouseholdId: household.id, pendingHouseholdId: null, maskedName: "王*明" },
    });
    await work.em.flush();
    return { n, householdId: household.id, entryId: entry.id, applicant };
  });
}

/** Opens a session over the units, or over all of the world; the first household is called by the next sweep. */
export async function openSessionOf(
  system: World,
  unitIds: readonly string[] = system.units,
): Promise<string> {
  const session = await run(system, district, (work) =>
    createSession(work, { areaCode: area, bedrooms: 2, unitIds }),
  );
  await run(system, district, (work) => startSession(work, { sessionId: session.id }));
  return session.id;
}

export const offerOf = (system: TestSystem, { entryId }: Family): Promise<Offer> =>
  look(
    system,
    async ({ em }) =>
      (await em.find(Offer, { entryId }, { orderBy: { admittedAt: "desc", id: "desc" } }))[0]!,
  );

export const sessionNow = (system: TestSystem, id: string): Promise<SelectionSession> =>
  look(system, ({ em }) => em.findOneOrFail(SelectionSession, { id }));

export const unitNow = (system: TestSystem, id: string): Promise<Unit> =>
  look(system, ({ em }) => em.findOneOrFail(Unit, { id }));

export const allocationOf = (system: TestSystem, { householdId }: Family): Promise<Allocation> =>
  look(
    system,
    async ({ em }) => (await em.find(Allocation, { householdId }, { orderBy: { id: "desc" } }))[0]!,
  );

/** The family chooses a unit in its own name. */
export async function choose(
  system: TestSystem,
  family: Family,
  unitId: string,
  actor: Actor = family.applicant,
) {
  const { id: offerId } = await offerOf(system, family);
  return run(system, actor, (work) => confirmUnit(work, { offerId, unitId }));
}
