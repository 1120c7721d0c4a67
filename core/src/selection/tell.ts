import { contactOf } from "../household/index.ts";
import type { Facts, Work } from "../kernel/index.ts";
import { type SmsTemplate, sendSmsNow } from "../messaging/index.ts";

/** Sends an SMS about an offer to the household's applicant. Answers its id; undefined when no phone is known. */
export async function tell(
  work: Work,
  template: SmsTemplate,
  { offerId, householdId }: { offerId: string; householdId: string },
  facts: Facts = {},
): Promise<string | undefined> {
  const { name, phone } = await contactOf(work, householdId);
  if (phone === "") return undefined;
  return sendSmsNow(
    work,
    template.code,
    { phone, subjectType: "offer", subjectId: offerId },
    { name, ...facts },
  );
}
