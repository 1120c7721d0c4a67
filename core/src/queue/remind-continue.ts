import { type Due, setDeadline } from "../deadline/index.ts";
import { atLocal, chineseEnd, dayOf, type Instant, isBefore, type Work } from "../kernel/index.ts";
import { entryById, pendingEntryOf } from "./load-entry.ts";
import { continueReminderHour } from "./parameters.ts";
import { tellHousehold } from "./tell-household.ts";

/** Deadline kind: subject is the missed entry; due on the last day on which it may apply to continue. */
export const remindContinueDue = "queue.remindContinue";

/** The hour of the last day of a period that ends at `by` (exclusive). */
const onLastDay = (by: Instant, hour: number): Instant =>
  atLocal(dayOf(by.subtract({ milliseconds: 1 })), hour);

/** G3.21: sets the reminder of the last day, unless its hour is past already. */
export async function setContinueReminder(work: Work, entryId: string, continueBy: Instant): Promise<void> {
  const now = work.clock.now();
  const at = onLastDay(continueBy, work.policy.at(continueReminderHour, now));
  if (isBefore(now, at)) await setDeadline(work, remindContinueDue, entryId, at);
}

/** Deadline handler: once, on the last day; not who has applied, nor whose miss was undone or is another one by now. */
export async function remindContinue(work: Work, { subjectId, dueAt }: Due): Promise<void> {
  const entry = await entryById(work, subjectId);
  const { state, continueBy } = entry;
  if (state !== "missed" || !continueBy || (await pendingEntryOf(work, entry.householdId))) return;
  if (!dayOf(continueBy.subtract({ milliseconds: 1 })).equals(dayOf(dueAt))) return;
  const facts = { continueBy: chineseEnd(continueBy) };
  await tellHousehold(work, entry, { template: "queue.continueReminder", sendBy: continueBy, facts });
}
