import { type Instant, isBefore, type Work } from "../kernel/index.ts";
import { hashPassword, newPassword } from "../privacy/index.ts";
import type { StaffUser } from "./identity.entity.ts";
import { temporaryPasswordHours } from "./parameters.ts";

/** The password is seen here once; its owner has to change it at the first sign-in, before it ends. */
export interface TemporaryPassword {
  id: string;
  password: string;
  until: Instant;
}

/** When a temporary password that is made now ends. */
export function temporaryUntil({ clock, policy }: Work): Instant {
  return clock.now().add({ hours: policy.at(temporaryPasswordHours, clock.now()) });
}

type Password = Pick<StaffUser, "passwordIsTemporary" | "temporaryUntil">;

/** A temporary password that nobody changed in time: whoever finds the note it stands on has no use for it. */
export const isExpired = ({ passwordIsTemporary, temporaryUntil }: Password, now: Instant): boolean =>
  passwordIsTemporary && temporaryUntil != null && !isBefore(now, temporaryUntil);

/** Gives a member of staff a new temporary password. */
export async function giveTemporaryPassword(work: Work, user: StaffUser): Promise<TemporaryPassword> {
  const [password, until] = [newPassword(), temporaryUntil(work)];
  user.passwordHash = await hashPassword(password);
  user.passwordIsTemporary = true;
  user.temporaryUntil = until;
  return { id: user.id, password, until };
}
