import { contactOf } from "../household/index.ts";
import type { Facts, Work } from "../kernel/index.ts";
import { type SmsMessage, type SmsTemplate, sendSms } from "../messaging/index.ts";

/** Sends an SMS about an offer to the household's applicant; undefined when no phone is known. */
export async function tell(
  work: Work,
  template: SmsTemplate,
  { offerId, householdId }: { offerId: string; householdId: string },
  facts: Facts = {},
): Promise<SmsMessage | undefined> {
  const { name, phone } = await contactOf(work, householdId);
  if (phone === "") return undefined;
  return sendSms(
    work,
    template.code,
    { phone, subjectType: "offer", subjectId: offerId },
    { name, ...facts },
  );
}
