import { record, recordNow } from "../audit/index.ts";
import { areaOfDistrict, found, permit, refuseIf, refuseInvalid, type Work } from "../kernel/index.ts";
import { enterUnits } from "./enter-units.ts";
import { Building, Estate, Unit } from "./inventory.entity.ts";
import { mayManageUnits, mayReach } from "./inventory.policy.ts";
import { unitsTopic } from "./move-units.ts";
import { Places } from "./places.ts";
import { refused } from "./refusals.ts";
import type { NewUnit } from "./unit-fields.ts";

export interface RegisterEstate {
  code: string;
  name: string;
  districtCode: string;
  address: string;
  operator: string;
  longitude?: number | undefined;
  latitude?: number | undefined;
}

/** Enters a 小区; it belongs to the waiting area of its district. */
export async function registerEstate(work: Work, input: RegisterEstate): Promise<Estate> {
  permit(mayManageUnits(work.actor) && mayReach(work.actor, work.city, input.districtCode));
  const area = areaOfDistrict(work.city, input.districtCode);
  if (!area) throw refused("unknownDistrict");
  refuseIf((await work.em.count(Estate, { code: input.code })) > 0, () =>
    refused("codeTaken", { code: input.code }),
  );
  const { longitude = null, latitude = null } = input;
  const estate = work.em.create(Estate, {
    ...input,
    id: work.newId(),
    areaCode: area.code,
    longitude,
    latitude,
  });
  await work.em.persist(estate).flush();
  recordEntered(work, "inventory.estateRegistered", estate.id, estate.districtCode);
  return estate;
}

export interface RegisterBuilding {
  estateId: string;
  name: string;
  floors: number;
  unitsPerFloor: number;
  hasLift: boolean;
}

export async function registerBuilding(work: Work, input: RegisterBuilding): Promise<Building> {
  const estate = await manageableEstate(work, input.estateId);
  const { name } = input;
  refuseIf((await work.em.count(Building, { estateId: estate.id, name })) > 0, () =>
    refused("nameTaken", { name }),
  );
  const building = work.em.create(Building, { ...input, id: work.newId() });
  await work.em.persist(building).flush();
  recordEntered(work, "inventory.buildingRegistered", building.id, estate.districtCode);
  return building;
}

export interface RegisterUnits {
  buildingId: string;
  units: readonly NewUnit[];
}

export interface RegisteredUnit extends NewUnit {
  id: string;
}

/** Enters units of one building. Tells everything that does not fit at once; nothing goes in when something is wrong. */
export async function registerUnits(work: Work, input: RegisterUnits): Promise<RegisteredUnit[]> {
  const building = found(await work.em.findOne(Building, { id: input.buildingId }));
  const estate = await manageableEstate(work, building.estateId);
  const places = new Places(await work.em.find(Unit, { buildingId: building.id }));
  refuseInvalid(
    input.units.flatMap((unit, i) =>
      places.take(building, unit, i + 1).map(({ path, text }) => ({ path: `units.${i}.${path}`, text })),
    ),
  );
  const placed = input.units.map((unit) => ({ estate, buildingId: building.id, unit }));
  const ids = await enterUnits(work, placed);
  const entered = { act: "inventory.unitRegistered", subjectType: "unit", districtCode: estate.districtCode };
  await recordNow(
    work,
    ids.map((subjectId) => ({ ...entered, subjectId })),
  );
  return input.units.map((unit, i) => ({ ...unit, id: ids[i] ?? "" }));
}

/** An estate of the actor's own regions; elsewhere it does not exist. */
export async function manageableEstate(work: Work, estateId: string): Promise<Estate> {
  permit(mayManageUnits(work.actor));
  const estate = await work.em.findOne(Estate, { id: estateId });
  return found(estate && mayReach(work.actor, work.city, estate.districtCode) ? estate : undefined);
}

function recordEntered(work: Work, act: string, subjectId: string, districtCode: string): void {
  work.changed.add(unitsTopic);
  const subjectType = act.slice("inventory.".length).replace("Registered", "");
  record(work, { act, subjectType, subjectId, districtCode });
}
