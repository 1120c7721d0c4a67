import { placeholders, rows, type Work } from "../kernel/index.ts";
import { narrow } from "./import-row.ts";
import { Building, Estate } from "./inventory.entity.ts";
import { mayReach } from "./inventory.policy.ts";
import { Places, placeOf } from "./places.ts";
import type { UnitState } from "./unit.flow.ts";
import type { NewUnit } from "./unit-fields.ts";

/** A flat as it is entered, with what has to stand still while it is corrected. */
export interface StockedUnit extends NewUnit {
  id: string;
  buildingId: string;
  districtCode: string;
  state: UnitState;
  version: number;
}

/** A building with its flats, to be asked by door and by place. */
export class StockedBuilding {
  readonly estate: Estate;
  readonly building: Building;
  readonly places: Places;
  readonly #byDoor: ReadonlyMap<string, StockedUnit>;
  readonly #byPlace: ReadonlyMap<string, StockedUnit>;

  constructor(estate: Estate, building: Building, units: readonly StockedUnit[]) {
    this.estate = estate;
    this.building = building;
    this.places = new Places(units);
    this.#byDoor = new Map(units.map((unit) => [unit.doorNo, unit]));
    this.#byPlace = new Map(units.map((unit) => [placeOf(unit), unit]));
  }

  atDoor(doorNo: string): StockedUnit | undefined {
    return this.#byDoor.get(doorNo);
  }

  atPlace(unit: NewUnit): StockedUnit | undefined {
    return this.#byPlace.get(placeOf(unit));
  }
}

/** What the rows of a sheet are held against: the estates that the actor may enter units for, and what stands there. */
export interface Stock {
  estates: ReadonlyMap<string, Estate>;
  /** By estate and name. */
  buildings: ReadonlyMap<string, StockedBuilding>;
}

/** The estates that a sheet names by code or name, with their buildings and flats. */
export async function loadStock(work: Work, named: ReadonlySet<string>): Promise<Stock> {
  const reachable = (await work.em.find(Estate, {})).filter((one) =>
    mayReach(work.actor, work.city, one.districtCode),
  );
  const estates = byCodeOrName(reachable);
  const wanted = new Map([...named].flatMap((name) => estates.get(name) ?? []).map((one) => [one.id, one]));
  const buildings = await work.em.find(Building, { estateId: { $in: [...wanted.keys()] } });
  const units = await stockedUnits(work, "estate_id", [...wanted.keys()]);
  const byBuilding = Map.groupBy(units, ({ buildingId }) => buildingId);
  return {
    estates,
    buildings: new Map(
      buildings.map((one) => [
        `${one.estateId}/${narrow(one.name)}`,
        new StockedBuilding(wanted.get(one.estateId)!, one, byBuilding.get(one.id) ?? []),
      ]),
    ),
  };
}

/** Read without entities, which would hold up everybody else: a city has tens of thousands. */
export async function stockedUnits(
  work: Work,
  by: "id" | "building_id" | "estate_id",
  ids: readonly string[],
): Promise<StockedUnit[]> {
  if (ids.length === 0) return [];
  return rows<StockedUnit>(
    work.em,
    `select u.id as id, u.building_id as buildingId, u.district_code as districtCode, u.floor as floor,
      u.position as position, u.door_no as doorNo, u.bedrooms as bedrooms, u.area_centiares as areaCentiares,
      u.orientation as orientation, u.rent_fen as rentFen, u.state as state, u.version as version
      from unit u where u.${by} in (${placeholders(ids)})`,
    ids,
  );
}

/** People know an estate by its name; where two are called alike, only the code tells which is meant. */
function byCodeOrName(estates: readonly Estate[]): Map<string, Estate> {
  const alike = Map.groupBy(estates, ({ name }) => name);
  const named = estates.filter(({ name }) => alike.get(name)?.length === 1);
  return new Map([
    ...named.map((one) => [narrow(one.name), one] as const),
    ...estates.map((one) => [narrow(one.code), one] as const),
  ]);
}
