import type { Work } from "../kernel/index.ts";
import { AuditEntry } from "./audit-entry.entity.ts";

export interface Subject {
  subjectType: string;
  subjectId: string;
}

/** A flat or a household gathers some dozens over the years; more than this is read in the log itself. */
const most = 500;

/** Everything that happened to these, oldest first. Whether the actor may read it is for the caller to ask. */
export async function trailOf(work: Work, subjects: readonly Subject[]): Promise<AuditEntry[]> {
  if (subjects.length === 0) return [];
  const newest = await work.em.find(
    AuditEntry,
    { $or: subjects.map(({ subjectType, subjectId }) => ({ subjectType, subjectId })) },
    { orderBy: { at: "desc", id: "desc" }, limit: most },
  );
  return newest.reverse();
}
