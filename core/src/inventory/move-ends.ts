import { AuditEntry, record } from "../audit/index.ts";
import { cancelDeadlines, setDeadline } from "../deadline/index.ts";
import { dayOf, endOfPeriod, isBefore, later, startOfDay, type Work } from "../kernel/index.ts";
import { Unit } from "./inventory.entity.ts";
import { relistWithin } from "./parameters.ts";
import { listByEnds } from "./vacate-unit.ts";

/**
 * 三（二）: the ten working days of a vacated unit reach into a year that is now published or corrected. They bind the
 * operator and were announced to nobody, so they may end sooner too, but not before today is over.
 */
export async function moveListings(work: Work): Promise<void> {
  const ahead = { state: "vacated" as const, listBy: { $gt: work.clock.now() } };
  const units = await work.em.find(Unit, { $or: [{ listByProvisional: true }, ahead] });
  for (const unit of units) await moveListing(work, unit);
  await work.em.flush();
}

async function moveListing(work: Work, unit: Unit): Promise<void> {
  const moves = await work.em.find(
    AuditEntry,
    { subjectType: "unit", subjectId: unit.id, act: "inventory.unitMoved" },
    { orderBy: { at: "desc", id: "desc" } },
  );
  const vacated = moves.find(({ facts }) => (JSON.parse(facts) as { by?: string }).by === "vacate");
  if (!vacated || !unit.listBy) return;
  const period = work.policy.at(relistWithin, vacated.at);
  const { endsAt: counted, provisional } = endOfPeriod(period, dayOf(vacated.at), work.calendar);
  unit.listByProvisional = provisional;
  const now = work.clock.now();
  if (!isBefore(now, unit.listBy) && !isBefore(now, counted)) return;
  const endsAt = later(counted, startOfDay(work.clock.today().add({ days: 1 })));
  if (endsAt.equals(unit.listBy)) return;
  const facts = { from: unit.listBy.toString(), to: endsAt.toString() };
  unit.listBy = endsAt;
  unit.overdueAt = null;
  await cancelDeadlines(work, listByEnds, unit.id);
  await setDeadline(work, listByEnds, unit.id, endsAt);
  const { id: subjectId, districtCode } = unit;
  record(work, { act: "inventory.listByMoved", subjectType: "unit", subjectId, districtCode, facts });
}
