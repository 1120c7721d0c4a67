import { Household, Person } from "@housing/core/household";
import { Building, Estate, Unit } from "@housing/core/inventory";
import { instant, type System } from "@housing/core/kernel";
import { blindIndex } from "@housing/core/privacy";
import { laneOf, QueueEntry } from "@housing/core/queue";
import { Offer, SelectionSession, SessionUnit } from "@housing/core/selection";
import { madePerson } from "@housing/db/testing/people";
import { makeServerSystem } from "../../testing/server-system.ts";

/** One running session: the n-th confirmation is offer n on unit n. */
export interface Job {
  sessionId: string;
  offers: string[];
  households: string[];
  entries: string[];
  units: string[];
  done: number;
}

export interface Stage {
  system: System;
  jobs: Job[];
  close(): Promise<void>;
}

export const area = "GZ-CENTRE";
export const now = instant("2026-06-01T10:00");
const closesAt = now.add({ hours: 4 });

/** A schema with sessions whose first offer is open, on a server that flushes at every commit. */
export async function buildStage(url: string, sessions: number, unitsEach: number): Promise<Stage> {
  const system = await makeServerSystem(url, { at: now, pool: 64, policyMaxAge: 60_000 });
  const place = await newPlace(system);
  const jobs: Job[] = [];
  for (let i = 0; i < sessions; i += 1) jobs.push(await newJob(system, i, { ...place, unitsEach }));
  return { system, jobs, close: () => system.orm.close(true) };
}

async function newPlace({ em, newId }: System): Promise<{ estateId: string; buildingId: string }> {
  const [estateId, buildingId] = [newId(), newId()];
  const estate = { id: estateId, code: "E1", name: "名苑", districtCode: "360702", areaCode: area };
  await em
    .fork()
    .insert(Estate, { ...estate, address: "大公路1号", operator: "运营", longitude: null, latitude: null });
  const building = { id: buildingId, estateId, name: "1栋", floors: 100, unitsPerFloor: 100, hasLift: true };
  await em.fork().insert(Building, building);
  return { estateId, buildingId };
}

interface Place {
  estateId: string;
  buildingId: string;
  unitsEach: number;
}

/** Twelve households more than units wait in each session, so that every confirmation opens a next offer. */
async function newJob(system: System, index: number, place: Place): Promise<Job> {
  const { em, newId } = system;
  const ids = (length: number) => Array.from({ length }, () => newId());
  const households = place.unitsEach + 12;
  const job: Job = {
    sessionId: newId(),
    offers: ids(households),
    households: ids(households),
    entries: ids(households),
    units: ids(place.unitsEach),
    done: 0,
  };
  const fork = em.fork();
  await fork.insert(SelectionSession, {
    ...{ id: job.sessionId, sessionNo: `S${index}`, title: "压力测试场次", areaCode: area, bedrooms: 2 },
    ...{
      state: "open",
      createdBy: "bench",
      createdAt: now,
      openedAt: now,
      closedAt: null,
      policyRevision: 0,
    },
    ...{ closeReason: null, openKey: null, revision: 0 },
  });
  await fork.insertMany(
    Unit,
    job.units.map((id, i) => unitRow(place, { id, number: index * 1000 + i })),
  );
  const stock = job.units.map((unitId) => ({ id: newId(), sessionId: job.sessionId, unitId }));
  await fork.insertMany(
    SessionUnit,
    stock.map((row) => ({ ...row, state: "free", addedAt: now, offeredUnitId: row.unitId })),
  );
  await insertHouseholds(system, job, index * 1000);
  return job;
}

function unitRow({ estateId, buildingId }: Place, { id, number }: { id: string; number: number }) {
  return {
    ...{ id, estateId, buildingId, areaCode: area, districtCode: "360702", floor: 1, position: number },
    ...{
      doorNo: String(number),
      bedrooms: 2 as const,
      areaCentiares: 5932,
      orientation: "南",
      rentFen: 23_500,
    },
    ...{ planFileId: null, state: "inSession" as const, stateReason: null, stateSince: now, listBy: null },
    ...{ listByProvisional: false, overdueAt: null, stateBefore: null, reviewCaseId: null, version: 1 },
  };
}

async function insertHouseholds(system: System, job: Job, first: number): Promise<void> {
  const fork = system.em.fork();
  const people = job.households.map(() => system.newId());
  await fork.insertMany(
    Person,
    people.map((id, i) => personRow(id, first + i)),
  );
  const home = { districtCode: "360702", streetCode: "360702001", size: 1, createdAt: now };
  await fork.insertMany(
    Household,
    job.households.map((id, i) => ({
      id,
      applicantId: people[i]!,
      accountId: `account-${first + i}`,
      ...home,
    })),
  );
  await fork.insertMany(
    QueueEntry,
    job.entries.map((id, i) => entryRow(job, { id, i, number: first + i + 1 })),
  );
  await fork.insertMany(
    Offer,
    job.offers.map((id, i) => offerRow(job, { id, i, number: first + i + 1 })),
  );
}

function personRow(id: string, n: number) {
  const { name, phone } = madePerson(n);
  const idNumber = `3607991990${String(n).padStart(8, "0")}`;
  const index = {
    nameIndex: blindIndex("person.name", name),
    idNumberIndex: blindIndex("person.id_number", idNumber),
  };
  return { id, name, phone, idNumber, createdAt: now, ...index };
}

interface Numbered {
  id: string;
  i: number;
  number: number;
}

function entryRow(job: Job, { id, i, number }: Numbered) {
  const householdId = job.households[i]!;
  return {
    ...{ id, householdId, caseId: null, caseNo: `C${number}`, areaCode: area, districtCode: "360702" },
    ...{ tier: "publicRental" as const, bedrooms: 2 as const, lane: laneOf(area, "publicRental", 2) },
    ...{
      class: "ordinary" as const,
      submittedAt: now,
      qualifiedOn: null,
      number,
      batchDay: null,
    },
    ...{
      state: "admitted" as const,
      inLineAt: now,
      missedAt: null,
      continueBy: null,
      replacesId: null,
      rejoins: 0,
    },
    ...{ origin: "application" as const, endedAt: null, endReason: null, maskedName: "王*明", version: 1 },
    ...{ liveHouseholdId: householdId, pendingHouseholdId: null },
  };
}

function offerRow(job: Job, { id, i, number }: Numbered) {
  const [householdId, open] = [job.households[i]!, i === 0];
  return {
    ...{ id, sessionId: job.sessionId, entryId: job.entries[i]!, householdId, turn: 1_000_000_000 + number },
    ...{ state: open ? ("open" as const) : ("admitted" as const), admittedAt: now, endedAt: null },
    ...{ openedAt: open ? now : null, closesAt: open ? closesAt : null, openSlot: open ? 1 : null },
    ...{ liveHouseholdId: householdId, continueBy: null, smsId: null, policyRevision: 0 },
  };
}
