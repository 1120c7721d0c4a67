import {
  change,
  defineSlot,
  firstRow,
  type Instant,
  Instant as Instants,
  placeholders,
  type Registry,
  type System,
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

/**
 * The same for a run of deadlines of one kind that follow one another, all in one transaction, for a kind that comes in
 * masses. It must do what the handler does one after the other; when it fails, that is what happens.
 */
export type DeadlineBatchHandler = (work: Work, due: readonly Due[]) => Promise<void>;

export const deadlineBatchHandlers = defineSlot<DeadlineBatchHandler>("deadline batch handler");

/** Contributes a kind that comes in masses: its handler does a run of one as the batch handler does it. */
export function addBatchedDeadline(registry: Registry, kind: string, handler: DeadlineBatchHandler): void {
  registry.add(deadlineBatchHandlers, kind, handler);
  registry.add(deadlineHandlers, kind, (work, due) => handler(work, [due]));
}

/**
 * What to do with a deadline that stands for many when its handler fails: its parts get deadlines of their own and it is
 * done, so that the one that cannot be settled holds up no other.
 */
export const deadlineParts = defineSlot<DeadlineHandler>("parts of a deadline");

/** Thrown by a handler whose turn has not come: the deadline stays due and is tried again at the next sweep. */
export class NotYet extends Error {}

const setAgain = `update deadline set state = 'due', done_at = null, failures = 0, failed_at = null, retry_at = null
  where kind = ? and subject_id = ? and due_at = ? and state <> 'due'`;

/**
 * Sets something to happen at an instant; setting the same thing twice changes nothing. What was taken back, or done, is
 * to happen again: a household that misses a second time on one day has the same end of its time to continue.
 */
export async function setDeadline(
  work: Work,
  kind: string,
  subjectId: string,
  dueAt: Instant,
): Promise<void> {
  if (await work.em.findOne(Deadline, { kind, subjectId, dueAt })) {
    await change(work.em, setAgain, [kind, subjectId, dueAt.epochMilliseconds]);
    return;
  }
  work.em.persist(
    work.em.create(Deadline, {
      ...{ id: work.newId(), kind, subjectId, dueAt, state: "due", doneAt: null },
      ...{ failures: 0, failedAt: null, retryAt: null },
    }),
  );
  await work.em.flush();
}

/** Takes back what has not happened yet. */
export async function cancelDeadlines(
  work: Work,
  kind: string,
  ...subjectIds: readonly string[]
): Promise<void> {
  const sql = `update deadline set state = 'cancelled'
    where kind = ? and subject_id in (${placeholders(subjectIds)}) and state = 'due'`;
  await change(work.em, sql, [kind, ...subjectIds]);
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
