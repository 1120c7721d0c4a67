import { contactOf } from "../household/index.ts";
import { requestSmsCode, useSmsCode } from "../identity/index.ts";
import { permit, refuseIf, type Work } from "../kernel/index.ts";
import { maskPhone } from "../privacy/index.ts";
import { type Confirmation, type ConfirmUnit, confirmUnit } from "./confirm-unit.ts";
import { type HeldOffer, holdOffer, turnRefusal } from "./hold-offer.ts";
import { refused } from "./refusals.ts";

/** 操作规则 二（七）: window staff help those who cannot manage the device; the applicant's own phone confirms it. */
async function assisted(work: Work, offerId: string): Promise<{ offer: HeldOffer; phone: string }> {
  permit(work.actor.kind === "staff");
  const offer = await holdOffer(work, offerId);
  const refusal = turnRefusal(offer, work.clock.now());
  if (refusal) throw refusal;
  const { phone } = await contactOf(work, offer.householdId);
  refuseIf(phone === "", () => refused("noPhone"));
  return { offer, phone };
}

/** Sends the confirmation code to the applicant's phone; good for this offer only. Answers the phone, masked. */
export async function requestActCode(
  work: Work,
  { offerId }: { offerId: string },
): Promise<{ sentTo: string }> {
  const { offer, phone } = await assisted(work, offerId);
  await requestSmsCode(work, { phone, purpose: "actFor", subjectId: offer.id });
  return { sentTo: maskPhone(phone) };
}

export interface ConfirmFor extends ConfirmUnit {
  code: string;
  reason: string;
}

/**
 * 代办: confirms for the household, with agent and reason on the allocation. A wrong code is an answer, not an exception,
 * so that the try is counted; a right one is used up only together with the choice.
 */
export async function confirmUnitFor(work: Work, input: ConfirmFor): Promise<Confirmation | "wrongCode"> {
  const { offer, phone } = await assisted(work, input.offerId);
  const verdict = await useSmsCode(work, { phone, code: input.code, purpose: "actFor", subjectId: offer.id });
  if (verdict !== "right" || work.actor.kind !== "staff") return "wrongCode";
  return confirmUnit(work, input, { userId: work.actor.userId, reason: input.reason });
}
