import { record } from "../audit/index.ts";
import {
  change,
  type Instant,
  refused as kernelRefused,
  placeholders,
  rows,
  type Work,
} from "../kernel/index.ts";
import { refused } from "./refusals.ts";
import { type UnitAct, type UnitState, unitFlow } from "./unit.flow.ts";

export interface MoveUnits {
  unitIds: readonly string[];
  act: UnitAct;
  /** Why the unit is not available, in words for people: it stands in the public building table. */
  reason?: string | undefined;
  /** Set by `report`: the case that reviews the units. */
  caseId?: string | undefined;
  /** The legal instant where it differs from now. */
  at?: Instant | undefined;
}

/** Told by every act that changes what a building table shows. */
export const unitsTopic = "units";

/** What a move needs to know of a unit. */
export interface MovedUnit {
  id: string;
  doorNo: string;
  districtCode: string;
  state: UnitState;
  stateBefore: UnitState | null;
}

/** Units by id. Refuses when one of them does not exist. */
export async function unitsById(work: Work, ids: readonly string[]): Promise<MovedUnit[]> {
  if (ids.length === 0) return [];
  const units = await rows<MovedUnit>(
    work.em,
    `select id, door_no as doorNo, district_code as districtCode, state, state_before as stateBefore from unit
      where id in (${placeholders(ids)}) order by id`,
    ids,
  );
  if (units.length !== new Set(ids).size) throw kernelRefused("notFound");
  return units;
}

/**
 * Moves units by one act: each by an update that is conditional on the state it was seen in, each with its entry in the
 * log. All or none: an illegal move or a unit that changed meanwhile refuses the whole.
 */
export async function moveUnits(work: Work, move: MoveUnits): Promise<void> {
  const units = await unitsById(work, move.unitIds);
  for (const [from, group] of Map.groupBy(units, ({ state }) => state))
    await moveGroup(work, move, from, group);
}

async function moveGroup(work: Work, move: MoveUnits, from: UnitState, group: MovedUnit[]): Promise<void> {
  const { act, reason, caseId, at = work.clock.now() } = move;
  const to = unitFlow.move(from, act);
  const comesBack = to === "reported" || to === "held";
  const ids = group.map(({ id }) => id);
  const moved = await change(
    work.em,
    `update unit set state = ?, state_reason = ?, state_since = ?, state_before = ?, review_case_id = ?,
      version = version + 1${to === "listed" ? listedNow : ""} where state = ? and id in (${placeholders(ids)})`,
    [to, reason ?? null, at.epochMilliseconds, comesBack ? from : null, caseId ?? null, from, ...ids],
  );
  work.changed.add(unitsTopic);
  if (moved !== ids.length) throw refused("unitMoved", { doorNo: group[0]?.doorNo ?? "" });
  for (const unit of group) recordMove(work, { unit, act, from, to, at, caseId });
}

/** A listed unit has met its deadline. */
const listedNow = ", list_by = null, list_by_provisional = 0, overdue_at = null";

interface Moved {
  unit: MovedUnit;
  act: UnitAct;
  from: UnitState;
  to: UnitState;
  at: Instant;
  caseId: string | undefined;
}

function recordMove(work: Work, { unit, act, from, to, at, caseId }: Moved): void {
  record(work, {
    act: "inventory.unitMoved",
    subjectType: "unit",
    subjectId: unit.id,
    districtCode: unit.districtCode,
    at,
    facts: { by: act, from, to, ...(caseId ? { caseId } : {}) },
  });
}

/** 二、三: a unit whose choice was given up or struck out goes back to the pool, not into the running session. */
export async function freeUnit(work: Work, unitId: string, at?: Instant): Promise<void> {
  await moveUnits(work, { unitIds: [unitId], act: "free", at });
}
