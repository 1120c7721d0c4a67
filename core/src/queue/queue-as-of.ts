import { AuditEntry } from "../audit/index.ts";
import type { Instant, Work } from "../kernel/index.ts";
import type { EndReason, EntryState } from "./queue.flow.ts";
import { entrySubject } from "./record-entry.ts";

/** An entry as the audit log tells it. */
export interface ReplayedEntry {
  householdId: string;
  lane: string;
  number: number | null;
  state: EntryState;
  /** Epoch milliseconds; in line only from then on. */
  inLineAt: number | null;
  replacesId: string | null;
  endReason: EndReason | null;
  version: number;
}

export type ReplayedQueue = ReadonlyMap<string, ReplayedEntry>;

interface EntryFact {
  subjectId: string;
  /** Canonical JSON, as recorded. */
  facts: string;
}

type RecordedFacts = Omit<ReplayedEntry, "state"> & { areaCode: string; to: EntryState };

/**
 * Replays one area from the facts of its audit entries, in any order: every fact carries the version of the entry that
 * it made, and the newest one tells how it stands. Pure.
 */
export function replayQueue(areaCode: string, facts: Iterable<EntryFact>): ReplayedQueue {
  const queue = new Map<string, ReplayedEntry>();
  for (const { subjectId, facts: text } of facts) {
    const fact = JSON.parse(text) as RecordedFacts;
    const known = queue.get(subjectId);
    if (fact.areaCode !== areaCode || (known && known.version >= fact.version)) continue;
    const { householdId, lane, number, to, inLineAt, replacesId, endReason, version } = fact;
    queue.set(subjectId, { householdId, lane, number, state: to, inLineAt, replacesId, endReason, version });
  }
  return queue;
}

/** How the queue of an area stood at an instant, from the audit log alone. */
export async function queueAsOf(work: Work, areaCode: string, instant: Instant): Promise<ReplayedQueue> {
  const where = { subjectType: entrySubject, at: { $lte: instant } };
  const fields = ["subjectId", "facts"] as const;
  return replayQueue(areaCode, await work.em.find(AuditEntry, where, { fields, disableIdentityMap: true }));
}
