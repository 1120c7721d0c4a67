import { firstRow, found, rows, type Work } from "../kernel/index.ts";
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

/** All estates of a waiting area, or of all areas. Public. */
export async function estates(work: Work, areaCode?: string): Promise<EstateSummary[]> {
  const where = areaCode ? "where area_code = ?" : "";
  const sql = `select ${estateColumns} from estate ${where} order by district_code, code`;
  return rows<EstateSummary>(work.em, sql, areaCode ? [areaCode] : []);
}

/**
 * The version of an estate's table: the sum of its units' versions, which every change of a unit raises. Nothing has to
 * remember to raise it, and two choices in one estate do not meet on one row. Refuses an estate that does not exist.
 */
export async function estateRevision(work: Work, estateId: string): Promise<number> {
  const sql = `select e.id as id, sum(u.version) as versions, count(u.id) as units
    from estate e left join unit u on u.estate_id = e.id where e.id = ? group by e.id`;
  const row = found(await firstRow<{ versions: unknown; units: unknown }>(work.em, sql, [estateId]));
  return Number(row.versions ?? 0) + Number(row.units);
}

/** 房源楼盘表 (G1.1): every building with its floors and units, and for each unit whether it can be had, or why not. */
export async function buildingTable(work: Work, estateId: string): Promise<BuildingTable> {
  const revision = await estateRevision(work, estateId);
  const estateSql = `select ${estateColumns} from estate where id = ?`;
  const estate = found(await firstRow<EstateSummary>(work.em, estateSql, [estateId]));
  const unitSql = `select ${unitColumns} from unit u where u.estate_id = ? order by u.building_id, u.floor, u.position`;
  const units = Map.groupBy(
    await rows<StoredUnit>(work.em, unitSql, [estateId]),
    ({ buildingId }) => buildingId,
  );
  const buildingSql = `select id, name, floors, units_per_floor as unitsPerFloor, has_lift as hasLift from building
    where estate_id = ? order by name`;
  const buildings = await rows<Omit<TableBuilding, "units" | "available">>(work.em, buildingSql, [estateId]);
  return {
    estate,
    revision,
    buildings: buildings.toSorted(byNumber).map((one) => withUnits(one, units.get(one.id))),
  };
}

/** 2栋 before 10栋. */
const byNumber = (a: { name: string }, b: { name: string }): number =>
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
