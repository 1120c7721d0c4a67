import { change, type Work } from "../kernel/index.ts";

/** Told by every act that changes what the public sees of lists. */
export const listsTopic = "publicLists";

/**
 * Raises the revision of a list whose lines changed their state. Who keeps its pages asks for the revision alone; what
 * stands in the list's own row (count, digest, state, end) is seen there.
 */
export async function raiseRevision(work: Work, listId: string): Promise<void> {
  work.changed.add(listsTopic);
  await change(work.em, "update publicity_list set revision = revision + 1 where id = ?", [listId]);
}

/** The same for every list on which a subject still stands. */
export async function raiseRevisions(work: Work, subjectIds: readonly string[]): Promise<void> {
  work.changed.add(listsTopic);
  const marks = subjectIds.map(() => "?").join(", ");
  await change(
    work.em,
    `update publicity_list set revision = revision + 1 where id in (select i.list_id from publicity_item i
      where i.subject_id in (${marks}) and i.state in ('open', 'held'))`,
    subjectIds,
  );
}
