import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { record } from "../audit/index.ts";
import { hasRole, permit, type Role, type Work } from "../kernel/index.ts";
import { hashPassword } from "../privacy/index.ts";
import { StaffUser } from "./identity.entity.ts";
import { refuseWeakPassword } from "./password-rules.ts";
import { refused } from "./refusals.ts";
import { temporaryUntil } from "./temporary-password.ts";

export interface CreateStaff {
  id?: string;
  username: string;
  name: string;
  password: string;
  /** To be changed at the first sign-in. */
  passwordIsTemporary?: boolean;
  phone?: string | undefined;
  roles: readonly Role[];
  /** Region codes; a region covers everything below it. */
  regions: readonly string[];
  /** A demo account whose second factor is set up already. */
  totpSecret?: string | undefined;
}

/** Makes a member of staff with roles in regions; only an administrator may. */
export async function createStaff(work: Work, input: CreateStaff): Promise<StaffUser> {
  permit(hasRole(work.actor, "admin"));
  refuseWeakPassword(input.password, input.username);
  const user = work.em.create(StaffUser, {
    id: input.id ?? work.newId(),
    username: input.username,
    name: input.name,
    phone: input.phone ?? null,
    passwordHash: await hashPassword(input.password),
    passwordIsTemporary: input.passwordIsTemporary ?? false,
    temporaryUntil: input.passwordIsTemporary ? temporaryUntil(work) : null,
    roles: [...input.roles],
    regions: [...input.regions],
    totpSecret: input.totpSecret ?? null,
    totpSince: input.totpSecret ? work.clock.now() : null,
    lastSignInAt: null,
  });
  work.em.persist(user);
  const facts = { roles: input.roles.join(","), regions: input.regions.join(",") };
  record(work, { act: "identity.staffCreated", subjectType: "staffUser", subjectId: user.id, facts });
  try {
    await work.em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? refused("usernameTaken") : error;
  }
  return user;
}
