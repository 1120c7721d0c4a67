import { type Case, CaseAct, loadCase } from "../casework/index.ts";
import { found, Instant, placeholders, rows, type Work } from "../kernel/index.ts";
import { areaText } from "./building-table.ts";
import { type ComparedUnit, standsOut } from "./stands-out.ts";
import { type UnitState, unitStateText } from "./unit.flow.ts";
import { unitIdsOf } from "./unit-case.ts";

/** A flat of a report as whoever reviews it sees it. */
export interface ReportedUnit {
  id: string;
  estate: string;
  building: string;
  doorNo: string;
  floor: number;
  position: number;
  bedrooms: number;
  /** Square metres with two decimals. */
  area: string;
  orientation: string;
  rentFen: number;
  state: string;
  /** 十个工作日, while they press. */
  listBy: Instant | null;
  /** What is to be looked at, in words. */
  remarks: string[];
}

interface StoredUnit extends Omit<ReportedUnit, "area" | "state" | "listBy" | "remarks">, ComparedUnit {
  state: UnitState;
  listBy: number | null;
  stateSince: number;
  reviewCaseId: string | null;
}

/** The flats that a case is about, each with what sticks out: figures unlike its neighbours', a late addition. */
export async function reportedUnits(work: Work, caseId: string): Promise<ReportedUnit[]> {
  const { kase, type } = await loadCase(work, caseId);
  found(type.subjectKind === "units" ? type : undefined);
  const units = await unitsOf(work, unitIdsOf(kase.form));
  const ofItself = standsOut(await stockOf(work, units));
  const ofCase = await remarksOfCase(work, kase);
  return units.map((unit) => ({ ...shownOf(unit), remarks: [...ofCase(unit), ...ofItself(unit)] }));
}

function shownOf(unit: StoredUnit): Omit<ReportedUnit, "remarks"> {
  const { id, estate, building, doorNo, floor, position, bedrooms, orientation, rentFen, state } = unit;
  const presses = unit.listBy !== null && (state === "vacated" || state === "reported");
  return {
    ...{ id, estate, building, doorNo, floor, position, bedrooms, orientation, rentFen },
    area: areaText(unit.areaCentiares),
    state: unitStateText[state],
    listBy: presses ? Instant.fromEpochMilliseconds(Number(unit.listBy)) : null,
  };
}

async function unitsOf(work: Work, ids: readonly string[]): Promise<StoredUnit[]> {
  if (ids.length === 0) return [];
  return rows<StoredUnit>(
    work.em,
    `select u.id as id, e.id as estateId, e.name as estate, b.name as building, u.door_no as doorNo,
      u.floor as floor, u.position as position, u.bedrooms as bedrooms, u.area_centiares as areaCentiares,
      u.orientation as orientation, u.rent_fen as rentFen, u.state as state, u.state_since as stateSince,
      u.list_by as listBy, u.review_case_id as reviewCaseId
      from unit u join building b on b.id = u.building_id join estate e on e.id = b.estate_id
      where u.id in (${placeholders(ids)}) order by e.name, b.name, u.floor, u.position`,
    ids,
  );
}

/** All flats of the estates in question, reported or not: they are the measure. */
async function stockOf(work: Work, units: readonly StoredUnit[]): Promise<ComparedUnit[]> {
  const estateIds = [...new Set(units.map(({ estateId }) => estateId))];
  if (estateIds.length === 0) return [];
  return rows<ComparedUnit>(
    work.em,
    `select u.estate_id as estateId, u.bedrooms as bedrooms, u.area_centiares as areaCentiares, u.rent_fen as rentFen
      from unit u where u.estate_id in (${placeholders(estateIds)})`,
    estateIds,
  );
}

/** What has changed since the case was looked at last. */
async function remarksOfCase(work: Work, kase: Case): Promise<(unit: StoredUnit) => string[]> {
  if (kase.state !== "inReview") return () => [];
  const returned = await work.em.findOne(
    CaseAct,
    { caseId: kase.id, act: "returned" },
    { orderBy: { seq: "desc" } },
  );
  const since = returned?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return ({ reviewCaseId, stateSince, state }) => {
    if (reviewCaseId !== kase.id) return [`不在本件审核中，目前是“${unitStateText[state]}”`];
    return Number(stateSince) > since ? ["退回补正后新增"] : [];
  };
}
