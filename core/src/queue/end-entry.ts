import { cancelDeadlines } from "../deadline/index.ts";
import { releaseHousing } from "../household/index.ts";
import { defineSlot, type Instant, type Work } from "../kernel/index.ts";
import { withdrawItems } from "../publicity/index.ts";
import { entryById, heldEntry } from "./load-entry.ts";
import { applyMove, dropRequest } from "./move-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";
import type { EndReason } from "./queue.flow.ts";

/** Called with an entry whose number has just become void; a later domain takes it out of a running session. */
export type EntryEnding = (work: Work, entry: QueueEntry) => Promise<void>;
export const entryEndings = defineSlot<EntryEnding>("queue entry ending");

/** Deadline kind: subject is the missed entry; due at the exclusive end of the time to continue. */
export const continueEnds = "queue.continueEnds";

/** After these the household still lives in its flat, or waits on with another entry. */
const keepsClaim: readonly EndReason[] = ["superseded", "withdrawn", "allocated"];

/**
 * Ends an entry: its number is void and never used again, a request to adjust or continue falls with it, it leaves
 * its public lists, and its people may apply again. Of a request it ends the number that it was to replace.
 */
export async function endEntry(
  work: Work,
  entryId: string,
  { reason, at }: { reason: EndReason; at?: Instant | undefined },
): Promise<QueueEntry> {
  const endedAt = at ?? work.clock.now();
  const nothingLive = { liveHouseholdId: null, pendingHouseholdId: null };
  const ended = await applyMove(work, await heldEntry(work, await entryById(work, entryId)), "end", {
    at,
    change: { endReason: reason, endedAt, ...nothingLive },
  });
  if (ended.number) await dropRequest(work, ended.householdId);
  await afterEnding(work, ended);
  if (!keepsClaim.includes(reason)) await releaseHousing(work, ended.householdId);
  return ended;
}

/** What every ending brings with it, also those by a batch that generated the replacing numbers. */
export async function afterEnding(work: Work, ...ended: readonly QueueEntry[]): Promise<void> {
  const ids = ended.map(({ id }) => id);
  await withdrawItems(work, ...ids);
  await cancelDeadlines(work, continueEnds, ...ids);
  for (const ending of work.registry.all(entryEndings).values())
    for (const entry of ended) await ending(work, entry);
}
