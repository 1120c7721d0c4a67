import { moveUnits } from "../inventory/index.ts";
import { change, placeholders, refuseIf, rows, type Work } from "../kernel/index.ts";
import { refused } from "./refusals.ts";
import { SessionUnit } from "./selection.entity.ts";

interface Category {
  id: string;
  areaCode: string;
  bedrooms: number;
}

interface StockRow {
  id: string;
  doorNo: string;
  state: string;
  areaCode: string;
  bedrooms: number;
}

/** Puts listed units of the session's area and number of bedrooms on offer; refuses all when one does not fit. */
export async function offerUnits(work: Work, session: Category, unitIds: readonly string[]): Promise<void> {
  const ids = [...new Set(unitIds)].sort();
  refuseIf(ids.length === 0, () => refused("noUnits"));
  const sql = `select id, door_no as doorNo, state, area_code as areaCode, bedrooms from unit where id in (${placeholders(ids)})`;
  const stock = await rows<StockRow>(work.em, sql, ids);
  const fits = (unit: StockRow): boolean =>
    unit.state === "listed" && unit.areaCode === session.areaCode && unit.bedrooms === session.bedrooms;
  const wrong = stock.find((unit) => !fits(unit));
  refuseIf(wrong !== undefined || stock.length < ids.length, () =>
    refused("unitNotListed", { doorNo: wrong?.doorNo ?? "" }),
  );
  await moveUnits(work, { unitIds: ids, act: "offer" });
  for (const unitId of ids) await offerUnit(work, session.id, unitId);
}

/** A unit that was taken off the session before comes back on its old row. */
async function offerUnit(work: Work, sessionId: string, unitId: string): Promise<void> {
  const again = `update session_unit set state = 'free', offered_unit_id = unit_id, added_at = ?
    where session_id = ? and unit_id = ? and state <> 'free'`;
  const now = work.clock.now();
  if ((await change(work.em, again, [now.epochMilliseconds, sessionId, unitId])) === 1) return;
  const added = {
    id: work.newId(),
    sessionId,
    unitId,
    state: "free" as const,
    addedAt: now,
    offeredUnitId: unitId,
  };
  await work.em.insert(SessionUnit, added);
}

/** Takes units that are still free off the session and lists them again; refuses when one was chosen meanwhile. */
export async function withdrawUnits(
  work: Work,
  sessionId: string,
  unitIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(unitIds)].sort();
  refuseIf(ids.length === 0, () => refused("noUnits"));
  const sql = `update session_unit set state = 'removed', offered_unit_id = null
    where session_id = ? and state = 'free' and unit_id in (${placeholders(ids)})`;
  const removed = await change(work.em, sql, [sessionId, ...ids]);
  refuseIf(removed !== ids.length, () => refused("unitTaken"));
  await moveUnits(work, { unitIds: ids, act: "free" });
}
