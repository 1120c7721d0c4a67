import { type Instant, refuseIf, TryAgain, type Work } from "../kernel/index.ts";
import { withdrawItems } from "../publicity/index.ts";
import { entryById } from "./load-entry.ts";
import { QueueEntry } from "./queue.entity.ts";
import { type EntryAct, queueFlow } from "./queue.flow.ts";
import { isInLine } from "./queue.policy.ts";
import { recordEntry } from "./record-entry.ts";
import { refused } from "./refusals.ts";

/** What may change beside the state. */
export type EntryChange = Partial<
  Pick<
    QueueEntry,
    | "qualifiedOn"
    | "inLineAt"
    | "missedAt"
    | "continueBy"
    | "endedAt"
    | "endReason"
    | "liveHouseholdId"
    | "pendingHouseholdId"
  >
>;

/**
 * Moves a loaded entry on by one act and records it; an illegal move is refused. The update is conditional on the
 * version that was decided upon: who loses a race decides again. `at` is the legal instant where it differs from now.
 */
export async function applyMove(
  work: Work,
  entry: QueueEntry,
  act: EntryAct,
  { at, change = {} }: { at?: Instant | undefined; change?: EntryChange } = {},
): Promise<QueueEntry> {
  const { id, state: from, version } = entry;
  const changed = { ...change, state: queueFlow.move(from, act), version: version + 1 };
  if ((await work.em.nativeUpdate(QueueEntry, { id, version }, changed)) !== 1)
    throw new TryAgain(`queue entry ${id} was changed by another`);
  const moved = Object.assign(new QueueEntry(), entry, changed);
  recordEntry(work, moved, act, { from, at });
  return moved;
}

/**
 * A request is made that is to replace this entry's number: whoever has read the entry before (the sweeper at the end of
 * its time, a district that disqualifies) decides again and sees the request, however the transactions are isolated.
 */
export async function keepMeanwhile(work: Work, entry: QueueEntry): Promise<void> {
  const { id, version, state } = entry;
  const kept = { version: version + 1 };
  if ((await work.em.nativeUpdate(QueueEntry, { id, version, state }, kept)) !== 1)
    throw new TryAgain(`queue entry ${id} was changed by another`);
  recordEntry(work, Object.assign(new QueueEntry(), entry, kept), "keep", { from: state });
}

/** The moves of a selection session: 选房家庭库, back in line without penalty, the choice. `missEntry` is the miss. */
export type SelectionMove = "admit" | "release" | "choose" | "reinstate";

export async function moveEntry(
  work: Work,
  entryId: string,
  act: SelectionMove,
  at?: Instant,
): Promise<QueueEntry> {
  const entry = await entryById(work, entryId);
  const isAhead = entry.state === "inLine" && !isInLine(entry, work.clock.now());
  refuseIf(act === "admit" && isAhead, () => refused("notYetInLine"));
  const moved = await applyMove(work, entry, act, { at });
  if (act === "choose") await dropRequest(work, entry.householdId);
  return moved;
}

/** Ends a household's request to adjust or continue that has no number yet: what it had asked for is overtaken. */
export async function dropRequest(work: Work, householdId: string): Promise<void> {
  const pending = await work.em.findOne(
    QueueEntry,
    { pendingHouseholdId: householdId, replacesId: { $ne: null } },
    { disableIdentityMap: true },
  );
  if (!pending) return;
  const change: EntryChange = {
    endReason: "withdrawn",
    endedAt: work.clock.now(),
    pendingHouseholdId: null,
  };
  await applyMove(work, pending, "end", { change });
  await withdrawItems(work, pending.id);
}
