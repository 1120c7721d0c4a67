import {
  change,
  defineSlot,
  firstRow,
  type Instant,
  Instant as Instants,
  inTransaction,
  rows,
  type System,
  systemActor,
  type Work,
} from "../kernel/index.ts";
import { Deadline } from "./deadline.entity.ts";

export interface Due {
  subjectId: string;
  /** The legal instant of what happens; the sweeper may come later. */
  dueAt: Instant;
}

/** What happens when a deadline of a kind is reached; contributed by the domain that sets it. */
export type DeadlineHandler = (work: Work, due: Due) => Promise<void>;

export const deadlineHandlers = defineSlot<DeadlineHandler>("deadline handler");

/** Thrown by a handler whose turn has not come: the deadline stays due and is tried again at the next sweep. */
export class NotYet extends Error {}

/** Sets something to happen at an instant; setting the same thing twice changes nothing. */
export async function setDeadline(
  work: Work,
  kind: string,
  subjectId: string,
  dueAt: Instant,
): Promise<void> {
  const existing = await work.em.findOne(Deadline, { kind, subjectId, dueAt });
  if (existing) return;
  work.em.persist(
    work.em.create(Deadline, { id: work.newId(), kind, subjectId, dueAt, state: "due", doneAt: null }),
  );
  await work.em.flush();
}

/** Takes back what has not happened yet. */
export async function cancelDeadlines(work: Work, kind: string, subjectId: string): Promise<void> {
  await change(
    work.em,
    "update deadline set state = 'cancelled' where kind = ? and subject_id = ? and state = 'due'",
    [kind, subjectId],
  );
}

export interface Sweep {
  done: number;
  /** Deadlines whose handler failed: they stay due. Reported, logged and retried at the next sweep. */
  failed: { id: string; kind: string; error: unknown }[];
}

interface DueRow {
  id: string;
  kind: string;
  subject_id: string;
  due_at: number;
}

/**
 * Does what is due up to an instant, each in its own transaction, in order of the due instant. Any number of sweepers
 * may run at once: the conditional update lets one of them win.
 */
export async function sweepDeadlines(system: System, until: Instant, batch = 200): Promise<Sweep> {
  const sweep: Sweep = { done: 0, failed: [] };
  for (;;) {
    const skip = new Set(sweep.failed.map(({ id }) => id));
    const due = (await dueRows(system, until, batch + skip.size)).filter(({ id }) => !skip.has(id));
    if (due.length === 0) return sweep;
    for (const row of due) await settle(system, row, sweep);
  }
}

function dueRows(system: System, until: Instant, limit: number): Promise<DueRow[]> {
  const sql = `select id, kind, subject_id, due_at from deadline where state = 'due' and due_at <= ?
    order by due_at, id limit ${limit}`;
  return rows<DueRow>(system.em.fork(), sql, [until.epochMilliseconds]);
}

async function settle(system: System, row: DueRow, sweep: Sweep): Promise<void> {
  try {
    if (await inTransaction(system, systemActor("deadline"), (work) => act(work, row))) sweep.done += 1;
  } catch (error) {
    sweep.failed.push({ id: row.id, kind: row.kind, error });
  }
}

async function act(work: Work, { id, kind, subject_id, due_at }: DueRow): Promise<boolean> {
  const claim = "update deadline set state = 'done', done_at = ? where id = ? and state = 'due'";
  if ((await change(work.em, claim, [work.clock.now().epochMilliseconds, id])) !== 1) return false;
  const handler = work.registry.get(deadlineHandlers, kind);
  await handler(work, { subjectId: subject_id, dueAt: Instants.fromEpochMilliseconds(Number(due_at)) });
  return true;
}

/** The next instant at which something is due, or undefined; the demo clock walks from one to the next. */
export async function nextDueAt(system: System, after?: Instant): Promise<Instant | undefined> {
  const row = await firstRow<{ at: number | null }>(
    system.em.fork(),
    `select min(due_at) as at from deadline where state = 'due' and due_at > ?`,
    [after?.epochMilliseconds ?? -1],
  );
  return row?.at === null || row === undefined ? undefined : Instants.fromEpochMilliseconds(Number(row.at));
}
