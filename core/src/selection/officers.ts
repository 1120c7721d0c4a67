import { CaseAct } from "../casework/index.ts";
import { Household } from "../household/index.ts";
import { StaffUser } from "../identity/index.ts";
import { regionPath, type Work } from "../kernel/index.ts";

/**
 * 公租房申请审核人员 of a household: those who approved its case and still work here; for a number of the lottery, or when
 * they have left, the street office of the household, else its district. Those with a phone.
 */
export async function officersFor(
  work: Work,
  { householdId, caseId }: { householdId: string; caseId?: string | null },
): Promise<{ phone: string }[]> {
  const active = await work.em.find(StaffUser, { active: true });
  const reviewers = caseId ? await reviewersOf(work, caseId) : new Set<string>();
  const own = withPhone(active.filter(({ id }) => reviewers.has(id)));
  return own.length > 0 ? own : withPhone(await nearestOffice(work, householdId, active));
}

const withPhone = (staff: readonly StaffUser[]): { phone: string }[] =>
  staff.flatMap(({ phone }) => (phone ? [{ phone }] : []));

async function reviewersOf(work: Work, caseId: string): Promise<Set<string>> {
  const approved = { caseId, act: "approved", actorKind: "staff" } as const;
  const acts = await work.em.find(CaseAct, approved, { fields: ["actorId"] });
  return new Set(acts.map(({ actorId }) => actorId));
}

async function nearestOffice(
  work: Work,
  householdId: string,
  staff: readonly StaffUser[],
): Promise<StaffUser[]> {
  const { streetCode, districtCode } = await work.em.findOneOrFail(Household, { id: householdId });
  const path = regionPath(work.city, streetCode).map(({ code }) => code);
  const near = staff.filter(
    ({ roles, regions }) => roles.includes("street") && regions.includes(path[0] ?? streetCode),
  );
  const district = staff.filter(
    ({ roles, regions }) => roles.includes("district") && regions.includes(districtCode),
  );
  return near.length > 0 ? near : district;
}
