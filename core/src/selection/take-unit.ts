import type { Fact } from "../audit/index.ts";
import { unitsTopic } from "../inventory/index.ts";
import { change, firstRow, prepared, type Work } from "../kernel/index.ts";
import { refused } from "./refusals.ts";

interface OfferedUnit {
  state: "free" | "taken" | "removed";
  unitState: string;
  districtCode: string;
}

const load = prepared(`select su.state as state, u.state as unitState, u.district_code as districtCode
  from session_unit su join unit u on u.id = su.unit_id where su.session_id = ? and su.unit_id = ?`);
const takeFromSession = prepared(`update session_unit set state = 'taken', offered_unit_id = null
  where session_id = ? and unit_id = ? and state = 'free'`);
const takeFromStock =
  prepared(`update unit set state = 'taken', state_reason = null, state_since = ?, state_before = null,
  review_case_id = null, version = version + 1 where id = ? and state = 'inSession'`);

/**
 * Takes a unit off the session and out of the stock, in plain statements: both updates are conditional, and whoever
 * is second is refused. The fact is left to the caller to record with its own.
 */
export async function takeUnit(work: Work, sessionId: string, unitId: string): Promise<Fact> {
  const offered = await firstRow<OfferedUnit>(work.em, load, [sessionId, unitId]);
  if (!offered || offered.state === "removed") throw refused("unitNotInSession");
  if ((await change(work.em, takeFromSession, [sessionId, unitId])) !== 1) throw refused("unitTaken");
  const now = work.clock.now().epochMilliseconds;
  if ((await change(work.em, takeFromStock, [now, unitId])) !== 1) throw refused("unitTaken");
  work.changed.add(unitsTopic);
  return {
    act: "inventory.unitMoved",
    subjectType: "unit",
    subjectId: unitId,
    districtCode: offered.districtCode,
    facts: { by: "take", from: "inSession", to: "taken" },
  };
}
