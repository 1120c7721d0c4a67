import { record } from "../audit/index.ts";
import { cancelDeadlines, type DeadlineHandler, setDeadline } from "../deadline/index.ts";
import { change, endOfPeriod, firstRow, found, permit, type Work } from "../kernel/index.ts";
import { mayManageUnits, mayReach, mayWithdrawUnits } from "./inventory.policy.ts";
import { type MovedUnit, moveUnits, unitsById } from "./move-units.ts";
import { relistWithin } from "./parameters.ts";
import { actBack } from "./unit.flow.ts";

/** Subject is the unit. */
export const listByEnds = "inventory.listByEnds";

/** A unit of the actor's own regions; elsewhere it does not exist. */
export async function manageableUnit(work: Work, unitId: string): Promise<MovedUnit> {
  const [unit] = await unitsById(work, [unitId]);
  const own = unit && mayReach(work.actor, work.city, unit.districtCode) ? unit : undefined;
  permit(mayManageUnits(work.actor));
  return found(own);
}

/**
 * 三（二）: the household has given the unit back; from this day the operator has ten working days to list it again.
 * The end follows the work calendar; where a year of it is not published yet, the unit says that its end may change.
 */
export async function vacateUnit(work: Work, { unitId }: { unitId: string }): Promise<void> {
  await manageableUnit(work, unitId);
  await moveUnits(work, { unitIds: [unitId], act: "vacate" });
  const period = work.policy.at(relistWithin, work.clock.now());
  const { endsAt, provisional } = endOfPeriod(period, work.clock.today(), work.calendar);
  await change(
    work.em,
    "update unit set list_by = ?, list_by_provisional = ?, overdue_at = null where id = ?",
    [endsAt.epochMilliseconds, provisional ? 1 : 0, unitId],
  );
  await setDeadline(work, listByEnds, unitId, endsAt);
}

/** The ten working days are over: a unit that is still not listed is marked, and staff see it. */
export const markOverdue: DeadlineHandler = async (work, { subjectId, dueAt }) => {
  const marked = await change(
    work.em,
    "update unit set overdue_at = ?, version = version + 1 where id = ? and list_by = ?",
    [dueAt.epochMilliseconds, subjectId, dueAt.epochMilliseconds],
  );
  if (marked === 0) return;
  const unit = await firstRow<{ districtCode: string }>(
    work.em,
    "select district_code as districtCode from unit where id = ?",
    [subjectId],
  );
  const districtCode = unit?.districtCode ?? null;
  record(work, { act: "inventory.listingOverdue", subjectType: "unit", subjectId, districtCode, at: dueAt });
};

/** Listed in time: nothing is due any more. */
export async function endListingDeadlines(work: Work, unitIds: readonly string[]): Promise<void> {
  for (const unitId of unitIds) await cancelDeadlines(work, listByEnds, unitId);
}

/** 房源锁定: the reason is public, it stands in the building table. A unit in a selection session leaves it first. */
export async function holdUnit(
  work: Work,
  { unitId, reason }: { unitId: string; reason: string },
): Promise<void> {
  await manageableUnit(work, unitId);
  await moveUnits(work, { unitIds: [unitId], act: "hold", reason });
}

/** 下架: the city takes a flat off the offer whose entry has to be corrected; it is reported and reviewed again. */
export async function withdrawUnit(
  work: Work,
  { unitId, reason }: { unitId: string; reason: string },
): Promise<void> {
  const [unit] = await unitsById(work, [unitId]);
  permit(mayWithdrawUnits(work.actor));
  found(unit && mayReach(work.actor, work.city, unit.districtCode) ? unit : undefined);
  await moveUnits(work, { unitIds: [unitId], act: "withdraw", reason });
}

/** 房源解锁: back to where it was when it was held. A reserved unit becomes one that can be reported again. */
export async function releaseUnit(work: Work, { unitId }: { unitId: string }): Promise<void> {
  const { state, stateBefore } = await manageableUnit(work, unitId);
  const act = state === "reserved" ? "unreserve" : actBack("release", stateBefore);
  await moveUnits(work, { unitIds: [unitId], act });
}
