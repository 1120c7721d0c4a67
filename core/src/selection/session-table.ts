import { firstRow, found, rows, type Work } from "../kernel/index.ts";
import { sessionScope } from "./selection.policy.ts";

export type ChoiceStatus = "free" | "taken" | "removed";

export interface TableCell {
  id: string;
  doorNo: string;
  floor: number;
  /** Column of the grid, from 1. */
  position: number;
  bedrooms: number;
  areaCentiares: number;
  orientation: string;
  rentFen: number;
  status: ChoiceStatus;
  statusText: string;
}

export interface TableBuilding {
  id: string;
  name: string;
  floors: number;
  free: number;
  units: TableCell[];
}

export interface TableEstate {
  id: string;
  name: string;
  address: string;
  free: number;
  buildings: TableBuilding[];
}

/** 房源楼盘表 of a session (G1.1, G1.3): the same for everybody, so that one prepared answer serves all. */
export interface SessionTable {
  sessionId: string;
  /** Goes up with every change: the version behind the ETag. */
  revision: number;
  estates: TableEstate[];
}

export const choiceText: Readonly<Record<ChoiceStatus, string>> = {
  free: "可选",
  taken: "已被选走",
  removed: "已撤出本场次",
};

/**
 * The version of a session's table. Every act on a session raises it in its own transaction, and those transactions
 * follow one another, so equal versions mean equal tables. Refuses a session that the actor takes no part in.
 */
export async function sessionRevision(work: Work, sessionId: string): Promise<number> {
  const scope = sessionScope(work);
  const sql = `select s.revision as revision from selection_session s where s.id = ? and ${scope.sql}`;
  const row = found(await firstRow<{ revision: number }>(work.em, sql, [sessionId, ...scope.values]));
  return Number(row.revision);
}

interface Stored extends Omit<TableCell, "status" | "statusText"> {
  state: ChoiceStatus;
  revision: number;
  buildingId: string;
  building: string;
  floors: number;
  estateId: string;
  estate: string;
  address: string;
}

const sql = `select s.revision as revision, su.state as state, u.id as id, u.door_no as doorNo, u.floor as floor,
  u.position as position, u.bedrooms as bedrooms, u.area_centiares as areaCentiares, u.orientation as orientation,
  u.rent_fen as rentFen, b.id as buildingId, b.name as building, b.floors as floors, e.id as estateId, e.name as estate,
  e.address as address
  from selection_session s join session_unit su on su.session_id = s.id join unit u on u.id = su.unit_id
  join building b on b.id = u.building_id join estate e on e.id = u.estate_id
  where s.id = ? and su.state <> 'removed' order by e.code, b.name, u.floor, u.position`;

/** Builds the table in one statement: its version and its cells are of one instant. */
export async function sessionTable(work: Work, sessionId: string): Promise<SessionTable> {
  const revision = await sessionRevision(work, sessionId);
  const stored = await rows<Stored>(work.em, sql, [sessionId]);
  const estates = [...Map.groupBy(stored, ({ estateId }) => estateId).values()].map(estateOf);
  return { sessionId, revision: Number(stored[0]?.revision ?? revision), estates };
}

function estateOf(stored: Stored[]): TableEstate {
  const { estateId, estate, address } = stored[0]!;
  const buildings = [...Map.groupBy(stored, ({ buildingId }) => buildingId).values()].map(buildingOf);
  return { id: estateId, name: estate, address, free: freeIn(stored), buildings };
}

function buildingOf(stored: Stored[]): TableBuilding {
  const { buildingId, building, floors } = stored[0]!;
  return {
    id: buildingId,
    name: building,
    floors: Number(floors),
    free: freeIn(stored),
    units: stored.map(cellOf),
  };
}

const freeIn = (stored: readonly Stored[]): number => stored.filter(({ state }) => state === "free").length;

function cellOf(stored: Stored): TableCell {
  const { id, doorNo, orientation, state } = stored;
  return {
    ...{ id, doorNo, orientation },
    floor: Number(stored.floor),
    position: Number(stored.position),
    bedrooms: Number(stored.bedrooms),
    areaCentiares: Number(stored.areaCentiares),
    rentFen: Number(stored.rentFen),
    status: state,
    statusText: choiceText[state],
  };
}
