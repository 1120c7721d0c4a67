import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { record } from "../audit/index.ts";
import { hasRole, permit, type Role, refuseIf, type Work } from "../kernel/index.ts";
import { hashPassword } from "../privacy/index.ts";
import { StaffUser } from "./identity.entity.ts";
import { refused } from "./refusals.ts";

export interface CreateStaff {
  id?: string;
  username: string;
  name: string;
  password: string;
  phone?: string;
  roles: readonly Role[];
  /** Region codes; a region covers everything below it. */
  regions: readonly string[];
}

/** 等保: at least ten characters of three kinds. */
export function isStrongPassword(password: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password));
  return password.length >= 10 && kinds.length >= 3;
}

/** Makes a member of staff with roles in regions; only an administrator may. */
export async function createStaff(work: Work, input: CreateStaff): Promise<StaffUser> {
  permit(hasRole(work.actor, "admin"));
  refuseIf(!isStrongPassword(input.password), () => refused("passwordWeak"));
  const user = work.em.create(StaffUser, {
    id: input.id ?? work.newId(),
    username: input.username,
    name: input.name,
    phone: input.phone ?? null,
    passwordHash: await hashPassword(input.password),
    roles: [...input.roles],
    regions: [...input.regions],
    lockedUntil: null,
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
