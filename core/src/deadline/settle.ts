import { change, Instant, inTransaction, type System, systemActor, type Work } from "../kernel/index.ts";
import { type Due, deadlineHandlers } from "./deadline.ts";

export interface Sweep {
  done: number;
  /** Deadlines whose handler failed: they stay due. Reported, logged and retried at the next sweep. */
  failed: { id: string; kind: string; error: unknown }[];
}

export interface DueRow {
  id: string;
  kind: string;
  subject_id: string;
  due_at: number;
}

export const dueOf = ({ subject_id, due_at }: DueRow): Due => ({
  subjectId: subject_id,
  dueAt: Instant.fromEpochMilliseconds(Number(due_at)),
});

/** Does one deadline in its own transaction; what fails is told and stays due. */
export async function settle(system: System, row: DueRow, sweep: Sweep): Promise<void> {
  try {
    if (await inTransaction(system, systemActor("deadline"), (work) => act(work, row))) sweep.done += 1;
  } catch (error) {
    sweep.failed.push({ id: row.id, kind: row.kind, error });
  }
}

async function act(work: Work, row: DueRow): Promise<boolean> {
  const claim = "update deadline set state = 'done', done_at = ? where id = ? and state = 'due'";
  if ((await change(work.em, claim, [work.clock.now().epochMilliseconds, row.id])) !== 1) return false;
  const handler = work.registry.get(deadlineHandlers, row.kind);
  await handler(work, dueOf(row));
  return true;
}
