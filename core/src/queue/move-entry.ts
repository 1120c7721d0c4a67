import { type Instant, isBefore, refuseIf, TryAgain, type Work } from "../kernel/index.ts";
import { entryById } from "./load-entry.ts";
import { QueueEntry } from "./queue.entity.ts";
import { type EntryAct, queueFlow } from "./queue.flow.ts";
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
 * Moves an entry on by one act and records it; an illegal move is refused. The update is conditional on the version
 * that was decided upon: who loses a race decides again. `at` is the legal instant where it differs from now.
 */
export async function applyMove(
  work: Work,
  entryId: string,
  act: EntryAct,
  { at, change = {} }: { at?: Instant | undefined; change?: EntryChange } = {},
): Promise<QueueEntry> {
  const entry = await entryById(work, entryId);
  const { state: from, version } = entry;
  const changed = { ...change, state: queueFlow.move(from, act), version: version + 1 };
  if ((await work.em.nativeUpdate(QueueEntry, { id: entryId, version }, changed)) !== 1)
    throw new TryAgain(`queue entry ${entryId} was changed by another`);
  Object.assign(entry, changed);
  recordEntry(work, entry, act, { from, at });
  return entry;
}

/** The moves of a selection session: 选房家庭库, back in line without penalty, the choice. `missEntry` is the miss. */
export type SelectionMove = "admit" | "release" | "choose" | "reinstate";

export async function moveEntry(
  work: Work,
  entryId: string,
  act: SelectionMove,
  at?: Instant,
): Promise<QueueEntry> {
  if (act === "admit") await refuseBeforeLine(work, entryId);
  const entry = await applyMove(work, entryId, act, { at });
  if (act === "choose") await dropRequest(work, entry.householdId);
  return entry;
}

async function refuseBeforeLine(work: Work, entryId: string): Promise<void> {
  const { state, inLineAt } = await entryById(work, entryId);
  const ahead = !!inLineAt && isBefore(work.clock.now(), inLineAt);
  refuseIf(state === "inLine" && ahead, () => refused("notYetInLine"));
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
  await applyMove(work, pending.id, "end", { change });
}
