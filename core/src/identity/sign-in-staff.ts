import { record } from "../audit/index.ts";
import type { Work } from "../kernel/index.ts";
import { isPassword } from "../privacy/index.ts";
import type { Caller } from "./caller.ts";
import { type SignInGuard, StaffUser } from "./identity.entity.ts";
import { isOwnDeviceOfStaff } from "./own-device.ts";
import { refused } from "./refusals.ts";
import { useSecondFactor } from "./second-factor.ts";
import { openSession } from "./session.ts";
import type { SignInOutcome } from "./sign-in.ts";
import { clearGuard, countFailure, holdGuard, lockRefusal } from "./sign-in-guard.ts";
import { isExpired } from "./temporary-password.ts";

export interface SignInStaff {
  username: string;
  password: string;
  /** The code of the authenticator app or a recovery code, where one is set up. */
  totp?: string | undefined;
  caller?: Caller | undefined;
}

/**
 * Signs staff in. Five wrong tries lock the name, longer each time, also for the right password; those of strangers do
 * not lock the devices and addresses from which the user has signed in before. An unknown name is counted, locked and answered the same, and takes as long: nobody learns here who has an account.
 */
export async function signInStaff(work: Work, input: SignInStaff): Promise<SignInOutcome> {
  const ofStrangers = await holdGuard(work, input.username, "strangers");
  const user = await userNamed(work, input.username);
  const isOwn = await isOwnDeviceOfStaff(work, user?.id ?? "", input.caller ?? {});
  const guard = isOwn ? await holdGuard(work, input.username, "own") : ofStrangers;
  const right = await isPassword(input.password, user?.passwordHash);
  const locked = lockRefusal(work, guard);
  if (locked) return { refusal: locked };
  if (!user || !right) return wrongTry(work, guard, { user, kind: "passwordWrong" });
  if (isExpired(user, work.clock.now())) return { refusal: refused("temporaryExpired") };
  if (user.totpSince !== null) {
    // The password was right: asking for the code is no failure.
    if (!input.totp) return { refusal: refused("totpRequired") };
    if (!(await useSecondFactor(work, user, { code: input.totp, caller: input.caller })))
      return wrongTry(work, guard, { user, kind: "totpWrong" });
  }
  clearGuard(work, guard);
  return openFor(work, user, input.caller);
}

/**
 * To the letter: a database may find `admin` by `ádmin`, or by a name with signs in it that nobody sees. Each of these
 * would be counted for itself.
 */
async function userNamed(work: Work, username: string): Promise<StaffUser | null> {
  const user = await work.em.findOne(StaffUser, { username, active: true });
  return user?.username === username ? user : null;
}

async function openFor(work: Work, user: StaffUser, caller: Caller | undefined): Promise<SignInOutcome> {
  const { id: userId, name, roles, regions } = user;
  user.lastSignInAt = work.clock.now();
  const actor = { kind: "staff", userId, name, roles, regions } as const;
  record({ ...work, actor }, { act: "identity.signedIn", subjectType: "staffUser", subjectId: userId });
  const session = openSession(work, { userId }, caller);
  await work.em.flush();
  return session;
}

interface WrongTry {
  user: StaffUser | null;
  kind: "passwordWrong" | "totpWrong";
}

async function wrongTry(work: Work, guard: SignInGuard, { user, kind }: WrongTry): Promise<SignInOutcome> {
  const failure = countFailure(work, guard);
  const act = failure.left > 0 ? `identity.${kind}` : "identity.locked";
  record(work, { act, subjectType: "staffUser", subjectId: user?.id ?? "unknown" });
  await work.em.flush();
  return { refusal: lockRefusal(work, guard) ?? refused(kind, { ...failure }) };
}
