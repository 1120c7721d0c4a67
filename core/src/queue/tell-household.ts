import { contactOf } from "../household/index.ts";
import type { Facts, Instant, Work } from "../kernel/index.ts";
import { sendSms } from "../messaging/index.ts";
import { laneText } from "./lane.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { entrySubject } from "./record-entry.ts";

export interface Told {
  template: string;
  facts?: Facts;
  /** Exclusive: after it the SMS says nothing any more. */
  sendBy?: Instant;
}

/** Queues an SMS to the household's applicant. */
export async function tellHousehold(
  work: Work,
  entry: QueueEntry,
  { template, facts = {}, sendBy }: Told,
): Promise<void> {
  const { phone } = await contactOf(work, entry.householdId);
  const common = { lane: laneText(entry.tier, entry.bedrooms), number: entry.number ?? "" };
  const to = { phone, subjectType: entrySubject, subjectId: entry.id, ...(sendBy && { sendBy }) };
  await sendSms(work, template, to, { ...common, ...facts });
}
