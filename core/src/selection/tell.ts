import { contactOf } from "../household/index.ts";
import type { Facts, Instant, Work } from "../kernel/index.ts";
import { type SmsTemplate, type SmsTo, sendSms, sendSmsOnce } from "../messaging/index.ts";

export interface ToldOffer {
  offerId: string;
  householdId: string;
  /** Told in the order of the queue: the session and the place in it (G3.21). */
  inOrder?: { sessionId: string; turn: number };
  /** Exclusive: after it the SMS says nothing any more. */
  sendBy?: Instant;
}

/** Sends an SMS about an offer to the household's applicant. Answers its id; undefined when no phone is known. */
export async function tell(
  work: Work,
  template: SmsTemplate,
  offer: ToldOffer,
  facts: Facts = {},
): Promise<string | undefined> {
  const { name, phone } = await contactOf(work, offer.householdId);
  return sendSms(work, template.code, smsTo(template, offer, phone), { name, ...facts });
}

/** `tell` for a reminder: once about an offer. */
export async function remind(
  work: Work,
  template: SmsTemplate,
  offer: ToldOffer,
  facts: Facts = {},
): Promise<void> {
  const { name, phone } = await contactOf(work, offer.householdId);
  await sendSmsOnce(work, template.code, smsTo(template, offer, phone), { name, ...facts });
}

function smsTo({ code }: SmsTemplate, { offerId, inOrder, sendBy }: ToldOffer, phone: string): SmsTo {
  return {
    ...{ phone, subjectType: "offer", subjectId: offerId },
    ...(inOrder && { inSeries: { series: `${code}/${inOrder.sessionId}`, place: inOrder.turn } }),
    ...(sendBy && { sendBy }),
  };
}
