import { record } from "../audit/index.ts";
import { refuseIf, type Work } from "../kernel/index.ts";
import { newPassword } from "../privacy/index.ts";
import { createStaff } from "./create-staff.ts";
import { StaffUser } from "./identity.entity.ts";
import { refused } from "./refusals.ts";
import {
  giveTemporaryPassword,
  isExpired,
  type TemporaryPassword,
  temporaryUntil,
} from "./temporary-password.ts";

/**
 * The first administrator of the whole city, made by whoever runs the server; later ones are made by the first. One whose
 * temporary password ended unused is as good as none, and gets another under the same name.
 */
export async function createFirstAdmin(
  work: Work,
  { username, name }: { username: string; name: string },
): Promise<TemporaryPassword> {
  const active = await work.em.find(StaffUser, { active: true });
  const admins = active.filter(({ roles }) => roles.includes("admin"));
  const isThere = admins.some((admin) => !isExpired(admin, work.clock.now()));
  refuseIf(isThere, () => refused("adminThere"));
  const same = admins.find((admin) => admin.username === username);
  if (same) {
    const given = await giveTemporaryPassword(work, same);
    record(work, { act: "identity.passwordReset", subjectType: "staffUser", subjectId: same.id });
    await work.em.flush();
    return given;
  }
  const city = work.city.regions.filter(({ level }) => level === "city").map(({ code }) => code);
  const password = newPassword();
  const made = { username, name, password, roles: ["admin"] as const, regions: city };
  const { id } = await createStaff(work, { ...made, passwordIsTemporary: true });
  return { id, password, until: temporaryUntil(work) };
}
