import { LockMode } from "@mikro-orm/core";
import { Duration, isBefore, orTryAgain, type Refusal, type Work } from "../kernel/index.ts";
import { hmacSm3Parts, keyring } from "../privacy/index.ts";
import { SignInGuard } from "./identity.entity.ts";
import { refused } from "./refusals.ts";

const MAX_FAILURES = 5;
const lockTime = Duration.from({ minutes: 15 });

/** A name is counted as people mean it; only a keyed digest is kept, because people type passwords into this field. */
export const guardIdOf = (username: string): string =>
  hmacSm3Parts(keyring().newest("index").mac, "signInGuard", username.trim().toLowerCase()).toString("hex");

/** The count of a name, held until the end of the transaction: guesses go one after another, and none is not counted. */
export async function holdGuard(work: Work, username: string): Promise<SignInGuard> {
  const id = guardIdOf(username);
  const known = await work.em.findOne(SignInGuard, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (known) return known;
  const guard = work.em.create(SignInGuard, {
    ...{ id, failures: 0, lockedUntil: null },
    changedAt: work.clock.now(),
  });
  work.em.persist(guard);
  await orTryAgain("the first try was counted", () => work.em.flush());
  return guard;
}

/** The refusal while a name is locked; the same whether or not there is such a user. */
export function lockRefusal(work: Work, { lockedUntil }: SignInGuard): Refusal | undefined {
  if (!lockedUntil || !isBefore(work.clock.now(), lockedUntil)) return undefined;
  return refused("locked", { untilMs: lockedUntil.epochMilliseconds });
}

/** One more wrong try; the fifth in a row locks. Answers how many are left before that. */
export function countFailure(work: Work, guard: SignInGuard): number {
  guard.failures += 1;
  guard.changedAt = work.clock.now();
  const left = MAX_FAILURES - guard.failures;
  if (left > 0) return left;
  guard.failures = 0;
  guard.lockedUntil = work.clock.now().add(lockTime);
  return 0;
}

export function clearGuard(work: Work, guard: SignInGuard): void {
  Object.assign(guard, { failures: 0, lockedUntil: null, changedAt: work.clock.now() });
}
