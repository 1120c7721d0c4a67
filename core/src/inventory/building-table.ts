import { firstRow, found, placeholders, rows, type Work } from "../kernel/index.ts";
import { type UnitState, unitStateText } from "./unit.flow.ts";

/** What anybody may know about a unit's state (G1.1). */
export type PublicStatus = "available" | "taken" | "notAvailable";

export interface UnitCell {
  id: string;
  doorNo: string;
  floor: number;
  /** Column of the grid, from 1. */
  position: number;
  bedrooms: number;
  /** Square metres with two decimals. */
  area: string;
  orientation: string;
  rentFen: number;
  status: PublicStatus;
  /** In words: 可供配租, 已选定, or why it is not available. */
  statusText: string;
}

export interface TableBuilding {
  id: string;
  name: string;
  floors: number;
  unitsPerFloor: number;
  hasLift: boolean;
  available: number;
  units: UnitCell[];
}

export interface EstateSummary {
  id: string;
  code: string;
  name: string;
  districtCode: string;
  areaCode: string;
  address: string;
  operator: string;
}

export interface BuildingTable {
  estate: EstateSummary;
  /** Changes with every change of a unit: the version behind the ETag. */
  revision: number;
  buildings: TableBuilding[];
}

export interface StoredUnit extends Omit<UnitCell, "area" | "status" | "statusText"> {
  buildingId: string;
  areaCentiares: number;
  state: UnitState;
  stateReason: string | null;
}

export const unitColumns = `u.id as id, u.building_id as buildingId, u.door_no as doorNo, u.floor as floor,
  u.position as position, u.bedrooms as bedrooms, u.area_centiares as areaCentiares, u.orientation as orientation,
  u.rent_fen as rentFen, u.state as state, u.state_reason as stateReason`;

const estateColumns = `id, code, name, district_code as districtCode, area_code as areaCode, address, operator`;

/** An estate as it is listed; one that was just registered has no units yet. */
export interface ListedEstate extends EstateSummary {
  hasUnits: boolean;
}

/** All estates of a waiting area, or of all areas. Public. */
export async function estates(work: Work, areaCode?: string): Promise<ListedEstate[]> {
  const where = areaCode ? "where area_code = ?" : "";
  const sql = `select ${estateColumns}, exists (select 1 from unit where unit.estate_id = estate.id) as hasUnits
    from estate ${where} order by district_code, code`;
  const found = await rows<EstateSummary & { hasUnits: unknown }>(work.em, sql, areaCode ? [areaCode] : []);
  return found.map((estate) => ({ ...estate, hasUnits: Boolean(Number(estate.hasUnits)) }));
}

/** An estate with the versions of its buildings: what its table is made of. */
export interface TableOutline {
  estate: EstateSummary;
  /** Of the whole table. */
  revision: number;
  /** By building. */
  revisions: ReadonlyMap<string, number>;
}

/**
 * What the table of an estate stands at. The version of a building is the sum of its units' versions, which every change
 * of a unit raises, and of what those had that are removed: nothing has to remember to raise it, and two choices in one estate do not meet on one row. Read from
 * an index alone. Refuses an estate that does not exist.
 */
export async function tableOutline(work: Work, estateId: string): Promise<TableOutline> {
  const estateSql = `select ${estateColumns} from estate where id = ?`;
  const estate = found(await firstRow<EstateSummary>(work.em, estateSql, [estateId]));
  const buildings = await rows<{ id: string; removed: unknown }>(
    work.em,
    "select id, removed_versions as removed from building where estate_id = ?",
    [estateId],
  );
  const summed = await rows<{ id: string; raised: unknown; units: unknown }>(
    work.em,
    `select building_id as id, sum(version) as raised, count(*) as units from unit
      where estate_id = ? group by building_id`,
    [estateId],
  );
  const versions = new Map(summed.map(({ id, raised, units }) => [id, Number(raised) + Number(units)]));
  const revisions = new Map(
    buildings.map(({ id, removed }) => [id, (versions.get(id) ?? 0) + Number(removed)]),
  );
  const revision = [...revisions.values()].reduce((sum, version) => sum + version, revisions.size);
  return { estate, revision, revisions };
}

/** Some buildings of an estate with their floors and units. */
export async function tableBuildings(work: Work, ids: readonly string[]): Promise<TableBuilding[]> {
  if (ids.length === 0) return [];
  const among = `in (${placeholders(ids)})`;
  const unitSql = `select ${unitColumns} from unit u where u.building_id ${among} order by u.floor, u.position`;
  const units = Map.groupBy(await rows<StoredUnit>(work.em, unitSql, ids), ({ buildingId }) => buildingId);
  const buildingSql = `select id, name, floors, units_per_floor as unitsPerFloor, has_lift as hasLift from building
    where id ${among}`;
  const buildings = await rows<Omit<TableBuilding, "units" | "available">>(work.em, buildingSql, ids);
  return buildings.map((one) => withUnits(one, units.get(one.id)));
}

/** 房源楼盘表 (G1.1): every building with its floors and units, and for each unit whether it can be had, or why not. */
export async function buildingTable(work: Work, estateId: string): Promise<BuildingTable> {
  const { estate, revision, revisions } = await tableOutline(work, estateId);
  const buildings = await tableBuildings(work, [...revisions.keys()]);
  return { estate, revision, buildings: buildings.toSorted(byBuildingNumber) };
}

/** 2栋 before 10栋. */
export const byBuildingNumber = (a: { name: string }, b: { name: string }): number =>
  Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10) || (a.name < b.name ? -1 : 1);

function withUnits(
  building: Omit<TableBuilding, "units" | "available">,
  stored: StoredUnit[] = [],
): TableBuilding {
  const units = stored.map(publicCell);
  const available = units.filter(({ status }) => status === "available").length;
  return { ...building, hasLift: Boolean(building.hasLift), available, units };
}

const statusOf: Readonly<Record<UnitState, PublicStatus>> = {
  registered: "notAvailable",
  reported: "notAvailable",
  listed: "available",
  inSession: "available",
  taken: "taken",
  let: "taken",
  vacated: "notAvailable",
  reserved: "notAvailable",
  held: "notAvailable",
};

/** A unit as anybody may see it: of what staff know, only the reason that was written for people. */
export function publicCell({ areaCentiares, state, stateReason, buildingId, ...unit }: StoredUnit): UnitCell {
  const why = (state === "held" || state === "reserved") && stateReason ? `：${stateReason}` : "";
  return {
    ...unit,
    area: areaText(areaCentiares),
    status: statusOf[state],
    statusText: `${unitStateText[state]}${why}`,
  };
}

/** `59.80` */
export const areaText = (centiares: number): string =>
  `${Math.floor(centiares / 100)}.${String(centiares % 100).padStart(2, "0")}`;
