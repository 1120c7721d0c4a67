import { record } from "../audit/index.ts";
import { areaOfDistrict, found, permit, refuseIf, refuseInvalid, type Work } from "../kernel/index.ts";
import { enterUnits } from "./enter-units.ts";
import { Building, Estate, Unit } from "./inventory.entity.ts";
import { mayManageUnits, mayReach } from "./inventory.policy.ts";
import { unitsTopic } from "./move-units.ts";
import { refused } from "./refusals.ts";

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

/** A unit as it is typed in or imported; area in hundredths of a square metre, rent in fen a month. */
export interface NewUnit {
  floor: number;
  position: number;
  doorNo: string;
  bedrooms: 1 | 2 | 3;
  areaCentiares: number;
  orientation: string;
  rentFen: number;
}

/** What a sheet says of a flat. */
const unitFieldText = {
  ...{ floor: "楼层", position: "位置", doorNo: "门牌号", bedrooms: "居室" },
  ...{ areaCentiares: "建筑面积", orientation: "朝向", rentFen: "月租金" },
} satisfies Record<keyof NewUnit, string>;
const unitFields = Object.keys(unitFieldText) as (keyof NewUnit)[];

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
      places.take(building, unit, i + 1).map((text) => ({ path: `units.${i}`, text })),
    ),
  );
  const placed = input.units.map((unit) => ({ estate, buildingId: building.id, unit }));
  const ids = await enterUnits(work, placed);
  for (const id of ids) recordEntered(work, "inventory.unitRegistered", id, estate.districtCode);
  return input.units.map((unit, i) => ({ ...unit, id: ids[i] ?? "" }));
}

interface Taken {
  unit: NewUnit;
  /** Of the sheet that is being entered; a flat without one was entered before. */
  row?: number | undefined;
}

/** Which doors and places of a building are used; answers what is wrong with one more, or takes its place. */
export class Places {
  readonly #doors: Map<string, Taken>;
  readonly #places: Map<string, Taken>;

  constructor(units: readonly NewUnit[]) {
    const taken = units.map((unit) => ({ unit }));
    this.#doors = new Map(taken.map((one) => [one.unit.doorNo, one]));
    this.#places = new Map(taken.map((one) => [placeOf(one.unit), one]));
  }

  /** This very flat is entered, with all that is said of it. */
  knows(unit: NewUnit): boolean {
    const there = this.#doors.get(unit.doorNo)?.unit;
    return there !== undefined && differing(there, unit).length === 0;
  }

  take(building: { floors: number; unitsPerFloor: number }, unit: NewUnit, row?: number): string[] {
    const [door, place] = [this.#doors.get(unit.doorNo), this.#places.get(placeOf(unit))];
    const wrong = [
      ...(unit.floor < 1 || unit.floor > building.floors ? [`楼层应当在1到${building.floors}之间`] : []),
      ...(unit.position < 1 || unit.position > building.unitsPerFloor
        ? [`位置应当在1到${building.unitsPerFloor}之间`]
        : []),
      ...(door ? [sameDoor(door, unit)] : []),
      ...(place && place !== door ? [samePlace(place, unit)] : []),
    ];
    if (wrong.length === 0) {
      const taken = { unit, row };
      this.#doors.set(unit.doorNo, taken);
      this.#places.set(placeOf(unit), taken);
    }
    return wrong;
  }
}

const placeOf = ({ floor, position }: NewUnit): string => `${floor}/${position}`;

/** A flat that was entered before with something else said of it is not changed by a sheet. */
function sameDoor({ unit: there, row }: Taken, unit: NewUnit): string {
  if (row) return `门牌号${unit.doorNo}与第${row}行重复`;
  const labels = differing(there, unit).map((field) => unitFieldText[field]);
  return `门牌号${unit.doorNo}已经登记过${labels.length > 0 ? `，${labels.join("、")}与登记的不同` : ""}`;
}

const samePlace = ({ unit: there, row }: Taken, { floor, position }: NewUnit): string =>
  `${floor}层第${position}户${row ? `与第${row}行重复` : `已经登记为${there.doorNo}`}`;

const differing = (there: NewUnit, unit: NewUnit) =>
  unitFields.filter((field) => there[field] !== unit[field]);

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
