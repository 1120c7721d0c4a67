import { LockMode } from "@mikro-orm/core";
import { found, type Refusal, type Work } from "../kernel/index.ts";
import { StaffUser } from "./identity.entity.ts";
import { refused } from "./refusals.ts";
import { signedInStaff } from "./session.ts";
import { countFailure, holdGuard, lockRefusal } from "./sign-in-guard.ts";

/** An act that asks for the password answers its refusal: a wrong one is counted, and so has to be committed. */
export type OwnAct = { refusal?: Refusal };

/** The caller's own row, held. */
export async function ownStaffUser(work: Work): Promise<StaffUser> {
  const { userId } = signedInStaff(work.actor);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  return found(await work.em.findOne(StaffUser, { id: userId, active: true }, lock));
}

interface Proof {
  proof: () => Promise<boolean>;
  wrong: "ownPasswordWrong" | "proofWrong";
}

/** Asks a signed-in person for the password again; wrong ones count with those of signing in, and lock like them. */
export async function refusalOfProof(
  work: Work,
  user: StaffUser,
  { proof, wrong }: Proof,
): Promise<Refusal | undefined> {
  const guard = await holdGuard(work, user.username, "own");
  const locked = lockRefusal(work, guard);
  if (locked) return locked;
  if (await proof()) return undefined;
  countFailure(work, guard);
  await work.em.flush();
  return lockRefusal(work, guard) ?? refused(wrong);
}
