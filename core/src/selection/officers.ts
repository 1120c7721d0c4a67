import { Household } from "../household/index.ts";
import { StaffUser } from "../identity/index.ts";
import { regionPath, type Work } from "../kernel/index.ts";

/**
 * 公租房申请审核人员 of a household: active street staff of its street, else district staff of its district; those with
 * a phone. The nearest office that has anyone is told, not all of them.
 */
export async function officersFor(work: Work, householdId: string): Promise<{ phone: string }[]> {
  const { streetCode, districtCode } = await work.em.findOneOrFail(Household, { id: householdId });
  const staff = await work.em.find(StaffUser, { active: true });
  const path = regionPath(work.city, streetCode).map(({ code }) => code);
  const near = staff.filter(
    ({ roles, regions }) => roles.includes("street") && regions.includes(path[0] ?? streetCode),
  );
  const district = staff.filter(
    ({ roles, regions }) => roles.includes("district") && regions.includes(districtCode),
  );
  return (near.length > 0 ? near : district).flatMap(({ phone }) => (phone ? [{ phone }] : []));
}
