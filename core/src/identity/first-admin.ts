import { refuseIf, type Work } from "../kernel/index.ts";
import { newPassword } from "../privacy/index.ts";
import { createStaff } from "./create-staff.ts";
import { StaffUser } from "./identity.entity.ts";
import type { TemporaryPassword } from "./manage-staff.ts";
import { refused } from "./refusals.ts";

/** The first administrator of the whole city, made by whoever runs the server; later ones are made by the first. */
export async function createFirstAdmin(
  work: Work,
  { username, name }: { username: string; name: string },
): Promise<TemporaryPassword> {
  const active = await work.em.find(StaffUser, { active: true });
  refuseIf(
    active.some(({ roles }) => roles.includes("admin")),
    () => refused("adminThere"),
  );
  const city = work.city.regions.filter(({ level }) => level === "city").map(({ code }) => code);
  const password = newPassword();
  const made = { username, name, password, roles: ["admin"] as const, regions: city };
  const { id } = await createStaff(work, { ...made, passwordIsTemporary: true });
  return { id, password };
}
