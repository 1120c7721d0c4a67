import { record } from "@housing/core/audit";
import { StaffUser } from "@housing/core/identity";
import { type Staff, systemActor } from "@housing/core/kernel";
import { hashPassword } from "@housing/core/privacy";
import { demoPassword, demoStaff } from "./accounts.ts";
import type { World } from "./world.ts";

export const demoSystem = systemActor("deadline");

/** The demo's accounts of staff. One hash serves them all: they share their password. */
export async function seedStaff(world: World): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const accounts = demoStaff[world.system.city.code] ?? [];
  await world.act(systemActor("demo"), async (work) => {
    for (const [i, { username, name, roles, regions, totpSecret }] of accounts.entries()) {
      const phone = `1980000${String(i + 1).padStart(4, "0")}`;
      const totp = { totpSecret: totpSecret ?? null, totpSince: totpSecret ? work.clock.now() : null };
      const own = { id: work.newId(), username, name, phone, passwordHash, ...totp, lastSignInAt: null };
      const user = work.em.create(StaffUser, { ...own, roles: [...roles], regions: [...regions] });
      work.em.persist(user);
      const facts = { roles: roles.join(","), regions: regions.join(",") };
      record(work, { act: "identity.staffCreated", subjectType: "staffUser", subjectId: user.id, facts });
      const actor: Staff = { kind: "staff", userId: user.id, name, roles, regions };
      world.staffByName.set(username, actor);
    }
    await work.em.flush();
  });
}

/** Who reviews in a region: its own demo account, else a colleague whom a visitor cannot sign in as. */
export function officeOf(world: World, role: "street" | "district" | "city", region: string): Staff {
  const own = [...world.staffByName.values()].find(
    ({ roles, regions }) => roles.includes(role) && regions.includes(region),
  );
  if (own) return own;
  return { kind: "staff", userId: `${role}-${region}`, name: "街道经办", roles: [role], regions: [region] };
}
