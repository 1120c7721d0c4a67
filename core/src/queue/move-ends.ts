import { cancelDeadlines, setDeadline } from "../deadline/index.ts";
import { dayOf, endOfPeriod, isBefore, TryAgain, type Work } from "../kernel/index.ts";
import { continueEnds } from "./end-entry.ts";
import { continueWithin } from "./parameters.ts";
import { QueueEntry } from "./queue.entity.ts";
import { recordEntry } from "./record-entry.ts";
import { remindContinueDue, setContinueReminder } from "./remind-continue.ts";

/**
 * 二（三）: where a city counts the time to continue in working days, a corrected calendar makes it longer. Never shorter:
 * the household was told until when it may apply.
 */
export async function moveTimesToContinue(work: Work): Promise<void> {
  const where = { state: "missed" as const, continueBy: { $gt: work.clock.now() } };
  const missed = await work.em.find(QueueEntry, where, { disableIdentityMap: true });
  for (const entry of missed) await moveTime(work, entry);
  await work.em.flush();
}

async function moveTime(work: Work, entry: QueueEntry): Promise<void> {
  const { id, version, missedAt, continueBy: until } = entry;
  if (!missedAt || !until) return;
  const within = work.policy.at(continueWithin, missedAt);
  const continueBy = endOfPeriod(within, dayOf(missedAt), work.calendar).endsAt;
  if (!isBefore(until, continueBy)) return;
  const changed = { continueBy, version: version + 1 };
  if ((await work.em.nativeUpdate(QueueEntry, { id, version }, changed)) !== 1)
    throw new TryAgain(`queue entry ${id} was changed by another`);
  recordEntry(work, Object.assign(new QueueEntry(), entry, changed), "prolong", { from: "missed" });
  for (const kind of [continueEnds, remindContinueDue]) await cancelDeadlines(work, kind, id);
  await setDeadline(work, continueEnds, id, continueBy);
  await setContinueReminder(work, id, continueBy);
}
