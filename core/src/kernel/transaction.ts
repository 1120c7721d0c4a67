import {
  DeadlockException,
  IsolationLevel,
  LockWaitTimeoutException,
  OptimisticLockError,
  UniqueConstraintViolationException,
} from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "./actor.ts";
import type { Timer } from "./clock.ts";
import { calendarAt } from "./published-years.ts";
import type { System, Work } from "./work.ts";

export type Command<I, O> = (work: Work, input: I) => Promise<O>;

/** Thrown by a command that lost a race which a second try wins, e.g. both made the first row of a counter. */
export class TryAgain extends Error {}

/** A write between whose rivals a unique key decides: who comes second runs the whole command again and sees the first. */
export async function orTryAgain<T>(what: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new TryAgain(`${what} at once by another`);
    throw error;
  }
}

const attempts = 8;
const transientCodes = new Set([1213, 1205, 1020]);

/** 1213 deadlock, 1205 lock wait, 1020 or an old version read: the whole command is run again on what is there now. */
function isTransient(error: unknown): boolean {
  if (
    error instanceof TryAgain ||
    error instanceof DeadlockException ||
    error instanceof LockWaitTimeoutException ||
    error instanceof OptimisticLockError
  )
    return true;
  const errno = (error as { errno?: unknown }).errno;
  return typeof errno === "number" && transientCodes.has(errno);
}

/** Those that met do not meet again: no two timers stand alike. */
const pause = (attempt: number, timer: Timer): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 2 ** attempt + (timer() % 10)));

/**
 * Runs one act as one transaction: the only place that opens one. All of it happens or nothing does;
 * a deadlock or lock timeout runs it again, bounded, with growing pauses. `readCommitted` locks no gaps, where the database
 * knows the difference: for an act whose every write is conditional.
 */
export async function inTransaction<T>(
  system: System,
  actor: Actor,
  act: (work: Work) => Promise<T>,
  { readCommitted = false }: { readCommitted?: boolean } = {},
): Promise<T> {
  const options = readCommitted ? { isolationLevel: IsolationLevel.READ_COMMITTED } : {};
  const policy = await system.policy();
  const changed = new Set<string>();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await system.em.fork().transactional((em) => {
        return act(workOf(system, em as SqlEntityManager, { actor, policy, changed }));
      }, options);
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error;
      await pause(attempt, system.timer);
    } finally {
      // Also when it failed: the commit may have happened although nobody heard of it.
      system.changes.tell(changed);
    }
  }
}

function workOf(system: System, em: SqlEntityManager, by: Pick<Work, "actor" | "policy" | "changed">): Work {
  const { clock, city, registry, newId, policyMaxAge } = system;
  const calendar = calendarAt(system.calendar, by.policy, clock.now());
  return { em, clock, city, calendar, registry, newId, policyMaxAge, ...by };
}

/** Reads without a transaction; nothing may be written through it. */
export async function reading<T>(system: System, actor: Actor, read: (work: Work) => Promise<T>): Promise<T> {
  const policy = await system.policy();
  return read(workOf(system, system.em.fork(), { actor, policy, changed: new Set() }));
}
