import { type Instant, insertRows, type Work } from "../kernel/index.ts";

const columns = ["id", "kind", "subject_id", "due_at", "state"];

/**
 * `setDeadline` for a subject that cannot have these deadlines yet (it was made, or its deadline moved, in this
 * transaction): one plain insert, for hot paths. A second of the same kind, subject and instant breaks the unique key.
 */
export async function setNewDeadlines(
  work: Work,
  subjectId: string,
  dues: readonly (readonly [kind: string, dueAt: Instant])[],
): Promise<void> {
  const added = dues.map(([kind, dueAt]) => [work.newId(), kind, subjectId, dueAt.epochMilliseconds, "due"]);
  await insertRows(work.em, "deadline", columns, added);
}

/** The same deadline for many subjects that cannot have it yet. */
export function setDeadlinesOf(
  work: Work,
  kind: string,
  subjectIds: readonly string[],
  dueAt: Instant,
): Promise<void> {
  const added = subjectIds.map((id) => [work.newId(), kind, id, dueAt.epochMilliseconds, "due"]);
  return insertRows(work.em, "deadline", columns, added);
}
