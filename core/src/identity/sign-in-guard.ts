import { LockMode } from "@mikro-orm/core";
import {
  change,
  Duration,
  dialectOf,
  type Instant,
  isBefore,
  type Refusal,
  type Work,
} from "../kernel/index.ts";
import { hmacSm3Parts, keyring } from "../privacy/index.ts";
import { SignInGuard } from "./identity.entity.ts";
import { refused } from "./refusals.ts";

const MAX_FAILURES = 5;
/** Of the first lock; each that follows within a day without a sign-in between is twice as long, up to the longest. */
const [firstLockMinutes, longestLockMinutes] = [15, 240];
const isForgottenAfter = Duration.from({ hours: 24 });

/**
 * Whose tries: those from devices and addresses from which the user has signed in before are counted for themselves. A
 * stranger who types wrong passwords at a known name locks out strangers, not its owner.
 */
export type Tries = "strangers" | "own";
const labels: Readonly<Record<Tries, string>> = { strangers: "signInGuard", own: "signInGuard/own" };

/** A name is counted as people mean it; only a keyed digest is kept, because people type passwords into this field. */
const guardIdOf = (username: string, tries: Tries): string =>
  hmacSm3Parts(keyring().newest("index").mac, labels[tries], username.trim().toLowerCase()).toString("hex");

/**
 * The count of a name, held until the end of the transaction: guesses go one after another, and none is not counted.
 * The strangers' is held in any case: signing in and a change of the password wait for each other there.
 */
export async function holdGuard(work: Work, username: string, tries: Tries): Promise<SignInGuard> {
  const ofStrangers = await hold(work, guardIdOf(username, "strangers"));
  return tries === "strangers" ? ofStrangers : hold(work, guardIdOf(username, tries));
}

async function hold(work: Work, id: string): Promise<SignInGuard> {
  const begin = dialectOf(work.em).insertMissing("sign_in_guard", ["id", "failures", "changed_at"]);
  await change(work.em, begin, [id, 0, work.clock.now().epochMilliseconds]);
  return work.em.findOneOrFail(SignInGuard, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** The refusal while a name is locked; the same whether or not there is such a user. */
export function lockRefusal(work: Work, { lockedUntil }: SignInGuard): Refusal | undefined {
  if (!lockedUntil || !isBefore(work.clock.now(), lockedUntil)) return undefined;
  return refused("locked", { untilMs: lockedUntil.epochMilliseconds });
}

export interface Failure {
  /** Tries before the lock. */
  left: number;
  /** How long the lock that is coming, or has come, lasts. */
  minutes: number;
}

/** One more wrong try; the fifth in a row locks. */
export function countFailure(work: Work, guard: SignInGuard): Failure {
  const now = work.clock.now();
  if (isBefore(guard.changedAt.add(isForgottenAfter), now)) guard.locks = 0;
  const minutes = Math.min(firstLockMinutes * 2 ** guard.locks, longestLockMinutes);
  guard.failures += 1;
  guard.changedAt = now;
  const left = MAX_FAILURES - guard.failures;
  if (left > 0) return { left, minutes };
  guard.failures = 0;
  guard.locks += 1;
  guard.lockedUntil = now.add({ minutes });
  return { left: 0, minutes };
}

/** When the last lock of a name ends; undefined when there is none. */
export async function lockedUntilOf(work: Work, username: string): Promise<Instant | undefined> {
  const ids = [guardIdOf(username, "strangers"), guardIdOf(username, "own")];
  const locked = { id: { $in: ids }, lockedUntil: { $gt: work.clock.now() } };
  const [last] = await work.em.find(SignInGuard, locked, { orderBy: { lockedUntil: "desc" }, limit: 1 });
  return last?.lockedUntil ?? undefined;
}

/** Ends every lock of a name. */
export async function clearGuards(work: Work, username: string): Promise<void> {
  for (const tries of ["strangers", "own"] as const) clearGuard(work, await holdGuard(work, username, tries));
}

export function clearGuard(work: Work, guard: SignInGuard): void {
  Object.assign(guard, { failures: 0, locks: 0, lockedUntil: null, changedAt: work.clock.now() });
}
