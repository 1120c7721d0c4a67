import { record, trailOf } from "../audit/index.ts";
import { change, refuseIf, type Work } from "../kernel/index.ts";
import { heldUnit } from "./correct-unit.ts";
import { unitsTopic } from "./move-units.ts";
import { refused } from "./refusals.ts";
import type { StockedUnit } from "./sheet-stock.ts";
import type { UnitState } from "./unit.flow.ts";
import { saidOf } from "./unit-fields.ts";

/** 删除登记: a flat that was entered by mistake and never reported. What left traces stays, and may be held. */
export async function removeUnit(work: Work, { unitId }: { unitId: string }): Promise<void> {
  const flat = await heldUnit(work, unitId);
  const { doorNo, buildingId, districtCode } = flat;
  const traces = await leftTraces(work, unitId);
  refuseIf(traces, () => refused("leftTraces", { doorNo }));
  await eraseUnit(work, flat);
  const facts = { buildingId, ...saidOf(flat) };
  record(work, {
    act: "inventory.unitRemoved",
    subjectType: "unit",
    subjectId: unitId,
    districtCode,
    facts,
  });
}

/** Only as it was seen: a report in between refuses it. */
export async function eraseUnit(work: Work, { id, doorNo, version, buildingId }: StockedUnit): Promise<void> {
  const sql = "delete from unit where id = ? and state = 'registered' and version = ?";
  refuseIf((await change(work.em, sql, [id, version])) === 0, () => refused("unitMoved", { doorNo }));
  // The version of its table goes on rising.
  const raise = "update building set removed_versions = removed_versions + ? where id = ?";
  await change(work.em, raise, [version + 2, buildingId]);
  work.changed.add(unitsTopic);
}

/** It was under review, on offer or reserved once: cases and lists name it. To be held and released leaves nothing. */
export async function leftTraces(work: Work, unitId: string): Promise<boolean> {
  const moves = await trailOf(work, [{ subjectType: "unit", subjectId: unitId }]);
  return moves.some(({ facts }) => isTrace(JSON.parse(facts) as { to?: UnitState }));
}

const isTrace = ({ to }: { to?: UnitState }): boolean =>
  to !== undefined && to !== "held" && to !== "registered";
