import { AuditEntry, record } from "../audit/index.ts";
import { cancelDeadlines, setDeadline } from "../deadline/index.ts";
import { dayOf, endOfPeriod, type Work } from "../kernel/index.ts";
import { Unit } from "./inventory.entity.ts";
import { relistWithin } from "./parameters.ts";
import { listByEnds } from "./vacate-unit.ts";

/** 三（二）: the ten working days of a vacated unit reach into a year that is now published. */
export async function moveProvisionalListings(work: Work): Promise<void> {
  const units = await work.em.find(Unit, { listByProvisional: true });
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
  const { endsAt, provisional } = endOfPeriod(period, dayOf(vacated.at), work.calendar);
  unit.listByProvisional = provisional;
  if (endsAt.equals(unit.listBy)) return;
  const facts = { from: unit.listBy.toString(), to: endsAt.toString() };
  unit.listBy = endsAt;
  unit.overdueAt = null;
  await cancelDeadlines(work, listByEnds, unit.id);
  await setDeadline(work, listByEnds, unit.id, endsAt);
  const { id: subjectId, districtCode } = unit;
  record(work, { act: "inventory.listByMoved", subjectType: "unit", subjectId, districtCode, facts });
}
