import { record } from "../audit/index.ts";
import { refuseIf, type Work } from "../kernel/index.ts";
import { hashPassword, isPassword } from "../privacy/index.ts";
import { endSessionsOf } from "./own-sessions.ts";
import { type OwnAct, ownStaffUser, refusalOfProof } from "./own-user.ts";
import { refuseWeakPassword } from "./password-rules.ts";
import { refused } from "./refusals.ts";

export interface ChangePassword {
  current: string;
  next: string;
  /** The session that stays; all others end. */
  token: string;
}

/** Changes one's own password. Whoever else was signed in with the old one is not any more. */
export async function changePassword(work: Work, { current, next, token }: ChangePassword): Promise<OwnAct> {
  const user = await ownStaffUser(work);
  refuseWeakPassword(next, user.username);
  const proof = () => isPassword(current, user.passwordHash);
  const refusal = await refusalOfProof(work, user, { proof, wrong: "ownPasswordWrong" });
  if (refusal) return { refusal };
  refuseIf(await isPassword(next, user.passwordHash), () => refused("passwordSame"));
  user.passwordHash = await hashPassword(next);
  user.passwordIsTemporary = false;
  user.temporaryUntil = null;
  await endSessionsOf(work, { userId: user.id }, token);
  record(work, { act: "identity.passwordChanged", subjectType: "staffUser", subjectId: user.id });
  await work.em.flush();
  return {};
}
