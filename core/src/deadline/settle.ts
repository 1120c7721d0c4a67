import {
  change,
  Instant,
  inTransaction,
  type Slot,
  type System,
  systemActor,
  type Work,
} from "../kernel/index.ts";
import { type DeadlineHandler, type Due, deadlineHandlers, deadlineParts, NotYet } from "./deadline.ts";

export interface Sweep {
  done: number;
  /** Deadlines whose handler failed: they stay due, and are tried again later. Reported and logged. */
  failed: { id: string; kind: string; error: unknown }[];
}

export interface DueRow {
  id: string;
  kind: string;
  subject_id: string;
  due_at: number;
  failures: number;
}

export const dueOf = ({ subject_id, due_at }: DueRow): Due => ({
  subjectId: subject_id,
  dueAt: Instant.fromEpochMilliseconds(Number(due_at)),
});

/** Does one deadline in its own transaction; what fails is told, stays due and is tried again later and later. */
export async function settle(system: System, row: DueRow, sweep: Sweep): Promise<void> {
  try {
    if (await settleBy(system, row, deadlineHandlers)) sweep.done += 1;
  } catch (error) {
    if (await isInParts(system, row, error)) return;
    sweep.failed.push({ id: row.id, kind: row.kind, error });
    if (!(error instanceof NotYet)) await putOff(system, row);
  }
}

const settleBy = (system: System, row: DueRow, slot: Slot<DeadlineHandler>): Promise<boolean> =>
  inTransaction(system, systemActor("deadline"), (work) => act(work, row, slot));

async function act(work: Work, row: DueRow, slot: Slot<DeadlineHandler>): Promise<boolean> {
  const claim = "update deadline set state = 'done', done_at = ? where id = ? and state = 'due'";
  if ((await change(work.em, claim, [work.clock.now().epochMilliseconds, row.id])) !== 1) return false;
  const handler = work.registry.get(slot, row.kind);
  await handler(work, dueOf(row));
  return true;
}

/** Its parts are due now: each tells its own failure. */
async function isInParts(system: System, row: DueRow, error: unknown): Promise<boolean> {
  if (error instanceof NotYet || !system.registry.find(deadlineParts, row.kind)) return false;
  try {
    return await settleBy(system, row, deadlineParts);
  } catch {
    // What is told is why the deadline itself failed.
    return false;
  }
}

const [firstWaitMs, longestWaitMs] = [2000, 600_000];

/** Doubled with every failure: what a moment mends is hardly late, and what nothing mends costs next to nothing. */
async function putOff({ em, clock }: System, { id, failures }: DueRow): Promise<void> {
  const now = clock.now().epochMilliseconds;
  const retryAt = now + Math.min(firstWaitMs * 2 ** Math.min(failures, 20), longestWaitMs);
  const sql = `update deadline set failures = failures + 1, failed_at = coalesce(failed_at, ?), retry_at = ?
    where id = ? and state = 'due'`;
  await change(em.fork(), sql, [now, retryAt, id]);
}
