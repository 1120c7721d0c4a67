import { type Due, setDeadline } from "../deadline/index.ts";
import { dayOf, endOfPeriod, type Instant, type Work } from "../kernel/index.ts";
import { continueEnds } from "./end-entry.ts";
import { forgoBatch } from "./forgo-batch.ts";
import { entryById } from "./load-entry.ts";
import { hasLapsed } from "./may-rejoin.ts";
import { applyMove, dropRequest } from "./move-entry.ts";
import { continueWithin } from "./parameters.ts";
import { QueueEntry } from "./queue.entity.ts";
import { setContinueReminder } from "./remind-continue.ts";

export interface MissedOutcome {
  outcome: "missed" | "forgone";
  /** Until when (exclusive) the household may apply to continue; null when the batch is forgone. */
  continueBy: Instant | null;
}

/**
 * 操作规则 二（三）: an offer ran out at `at` or was declined. The first miss of a batch qualification leaves a time to
 * apply to continue; the second forgoes the batch at once. The period is the one in force at the miss. An adjustment without a number falls, as
 * with the choice: the miss came first.
 */
export async function missEntry(work: Work, entryId: string, at: Instant): Promise<MissedOutcome> {
  const entry = await entryById(work, entryId);
  if (entry.rejoins > 0) {
    await forgoBatch(work, entryId, { cause: "missed", at });
    return { outcome: "forgone", continueBy: null };
  }
  await dropRequest(work, entry.householdId);
  const within = work.policy.at(continueWithin, at);
  const continueBy = endOfPeriod(within, dayOf(at), work.calendar).endsAt;
  await applyMove(work, entry, "miss", { at, change: { missedAt: at, continueBy } });
  await setDeadline(work, continueEnds, entryId, continueBy);
  await setContinueReminder(work, entryId, continueBy);
  return { outcome: "missed", continueBy };
}

/**
 * The time to continue is over and nothing was applied for: one batch is forgone, at that instant. Who continued, chose or
 * ended meanwhile is passed over. Deadline batch handler.
 */
export async function endTimesToContinue(work: Work, due: readonly Due[]): Promise<void> {
  const missed = await work.em.find(
    QueueEntry,
    { id: { $in: due.map(({ subjectId }) => subjectId) }, state: "missed" },
    { disableIdentityMap: true },
  );
  const byId = new Map(missed.map((entry) => [entry.id, entry]));
  for (const { subjectId, dueAt } of due) {
    const entry = byId.get(subjectId);
    if (entry && hasLapsed(entry, dueAt)) await forgoBatch(work, subjectId, { cause: "missed", at: dueAt });
  }
}
