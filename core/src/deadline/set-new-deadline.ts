import { change, type Instant, type Work } from "../kernel/index.ts";

/**
 * `setDeadline` for a subject that cannot have this deadline yet (it was made, or its deadline moved, in this
 * transaction): one plain insert, for hot paths. A second one of the same kind, subject and instant breaks the unique key.
 */
export async function setNewDeadline(
  work: Work,
  kind: string,
  subjectId: string,
  dueAt: Instant,
): Promise<void> {
  const sql = "insert into deadline (id, kind, subject_id, due_at, state) values (?, ?, ?, ?, 'due')";
  await change(work.em, sql, [work.newId(), kind, subjectId, dueAt.epochMilliseconds]);
}
