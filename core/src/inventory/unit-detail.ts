import { firstRow, found, Instant, type Work } from "../kernel/index.ts";
import { publicCell, type StoredUnit, type UnitCell, unitColumns } from "./building-table.ts";
import { wayToCorrect } from "./correctable.ts";
import { mayManageUnits, mayReach, mayWithdrawUnits } from "./inventory.policy.ts";
import { leftTraces } from "./remove-unit.ts";
import { type UnitState, unitFlow } from "./unit.flow.ts";

export type UnitAbility = "correct" | "remove" | "vacate" | "hold" | "release" | "withdraw" | "setPlan";

export interface UnitDetail extends UnitCell {
  estateId: string;
  estateName: string;
  address: string;
  buildingName: string;
  topFloor: number;
  hasLift: boolean;
  planFileId: string | null;
  /** With the ending of its type, for fronts that open files by their names. */
  planName: string | null;
  /** What only staff of the unit's region see. */
  staff?: {
    state: UnitState;
    stateReason: string | null;
    stateSince: Instant;
    listBy: Instant | null;
    listByProvisional: boolean;
    overdue: boolean;
    reviewCaseId: string | null;
    /** What a correction is built on. */
    version: number;
  };
  abilities: UnitAbility[];
}

interface DetailRow extends StoredUnit {
  estateId: string;
  estateName: string;
  address: string;
  buildingName: string;
  topFloor: number;
  hasLift: number;
  planFileId: string | null;
  planType: string | null;
  districtCode: string;
  stateSince: number;
  listBy: number | null;
  listByProvisional: number;
  overdueAt: number | null;
  reviewCaseId: string | null;
  version: number;
}

const sql = `select ${unitColumns}, u.estate_id as estateId, e.name as estateName, e.address as address,
  b.name as buildingName, b.floors as topFloor, b.has_lift as hasLift, u.plan_file_id as planFileId, f.media_type as planType,
  u.district_code as districtCode, u.state_since as stateSince, u.list_by as listBy,
  u.list_by_provisional as listByProvisional, u.overdue_at as overdueAt, u.review_case_id as reviewCaseId,
  u.version as version
  from unit u join estate e on e.id = u.estate_id join building b on b.id = u.building_id
  left join stored_file f on f.id = u.plan_file_id where u.id = ?`;

/** One unit: for everybody what the building table says, for staff of its region also where it stands. */
export async function unitDetail(work: Work, unitId: string): Promise<UnitDetail> {
  const row = found(await firstRow<DetailRow>(work.em, sql, [unitId]));
  const { estateId, estateName, address, buildingName, topFloor, planFileId } = row;
  const isTheirs = work.actor.kind === "staff" && mayReach(work.actor, work.city, row.districtCode);
  return {
    ...publicCell(cellPart(row)),
    ...{ estateId, estateName, address, buildingName, topFloor, planFileId },
    planName: planNameOf(row),
    hasLift: Boolean(row.hasLift),
    ...(isTheirs ? { staff: staffPart(row) } : {}),
    abilities: isTheirs ? await abilitiesOf(work, row) : [],
  };
}

/** `101户型图.pdf` */
const planNameOf = ({ doorNo, planType }: DetailRow): string | null =>
  planType && `${doorNo}户型图.${planType === "application/pdf" ? "pdf" : "png"}`;

const cellPart = (row: DetailRow): StoredUnit => ({
  id: row.id,
  buildingId: row.buildingId,
  doorNo: row.doorNo,
  floor: row.floor,
  position: row.position,
  bedrooms: row.bedrooms,
  areaCentiares: row.areaCentiares,
  orientation: row.orientation,
  rentFen: row.rentFen,
  state: row.state,
  stateReason: row.stateReason,
});

const staffPart = (row: DetailRow): NonNullable<UnitDetail["staff"]> => ({
  state: row.state,
  stateReason: row.stateReason,
  stateSince: Instant.fromEpochMilliseconds(Number(row.stateSince)),
  listBy: row.listBy === null ? null : Instant.fromEpochMilliseconds(Number(row.listBy)),
  listByProvisional: Boolean(row.listByProvisional),
  overdue: row.overdueAt !== null,
  reviewCaseId: row.reviewCaseId,
  version: row.version,
});

async function abilitiesOf(work: Work, { id, state }: DetailRow): Promise<UnitAbility[]> {
  const withdraws = mayWithdrawUnits(work.actor) && unitFlow.may(state, "withdraw");
  const asCity: UnitAbility[] = withdraws ? ["withdraw"] : [];
  if (!mayManageUnits(work.actor)) return asCity;
  const isNew = wayToCorrect(state) === undefined;
  const possible: Record<Exclude<UnitAbility, "withdraw">, boolean> = {
    correct: isNew,
    remove: isNew && !(await leftTraces(work, id)),
    vacate: unitFlow.may(state, "vacate"),
    hold: unitFlow.may(state, "hold"),
    release: unitFlow.may(state, "release") || unitFlow.may(state, "unreserve"),
    setPlan: true,
  };
  const asOperator = Object.keys(possible) as (keyof typeof possible)[];
  return [...asOperator.filter((ability) => possible[ability]), ...asCity];
}
