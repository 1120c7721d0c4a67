import { record } from "../audit/index.ts";
import { setDeadline } from "../deadline/index.ts";
import {
  actorTag,
  change,
  chineseInstant,
  hasRole,
  Instant,
  permit,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { offerClosesDue } from "./call-next.ts";
import { type ExtensionCause, extendedEnd, provableMinutes } from "./extension.ts";
import { type HeldOffer, holdOffer } from "./hold-offer.ts";
import { refused } from "./refusals.ts";
import { OfferExtension } from "./selection.entity.ts";
import { extendedSms } from "./sms.ts";
import { tell } from "./tell.ts";

export interface ExtendOffer {
  offerId: string;
  cause: ExtensionCause;
  lostMinutes: number;
  /** What proves it, in words: the gateway's report, the outage record. */
  evidence: string;
  fileId?: string | undefined;
}

/**
 * The SMS is what starts the clock: when it was not delivered, or the service was down, the offer is longer by the time
 * lost. Only for an offer that has not ended, and only as much as the records can prove; who approved it is kept.
 */
export async function extendOffer(work: Work, input: ExtendOffer): Promise<OfferExtension> {
  permit(hasRole(work.actor, "district", "city"));
  const offer = await holdOffer(work, input.offerId);
  refuseIf(offer.state !== "open" || offer.closesAt === null, () => refused("offerEnded"));
  const proven = await provenMinutes(work, offer, input.cause);
  refuseIf(input.lostMinutes < 1 || input.lostMinutes > proven, () => refused("nothingLost", { proven }));
  const previousClosesAt = Instant.fromEpochMilliseconds(Number(offer.closesAt));
  const closesAt = extendedEnd(previousClosesAt, input.lostMinutes);
  const sql = "update offer set closes_at = ? where id = ? and state = 'open' and closes_at = ?";
  const values = [closesAt.epochMilliseconds, offer.id, previousClosesAt.epochMilliseconds];
  refuseIf((await change(work.em, sql, values)) !== 1, () => refused("offerEnded"));
  await setDeadline(work, offerClosesDue, offer.id, closesAt);
  const extension = work.em.create(OfferExtension, {
    id: work.newId(),
    ...{ offerId: offer.id, cause: input.cause, lostMinutes: input.lostMinutes, evidence: input.evidence },
    ...{ fileId: input.fileId ?? null, previousClosesAt, closesAt },
    approvedBy: actorTag(work.actor).id,
    at: work.clock.now(),
  });
  work.em.persist(extension);
  const facts = { cause: input.cause, lostMinutes: input.lostMinutes, closesAt: closesAt.toString() };
  const subject = { subjectType: "offer", subjectId: offer.id, districtCode: offer.districtCode };
  record(work, { act: "selection.offerExtended", ...subject, facts });
  await tell(
    work,
    extendedSms,
    { offerId: offer.id, householdId: offer.householdId },
    { closesAt: chineseInstant(closesAt) },
  );
  await work.em.flush();
  return extension;
}

/** Time already given back is not given twice. */
async function provenMinutes(work: Work, offer: HeldOffer, cause: ExtensionCause): Promise<number> {
  const sms = offer.smsId ? await work.em.findOne(SmsMessage, { id: offer.smsId }) : null;
  const openedAt = Instant.fromEpochMilliseconds(Number(offer.openedAt));
  const minutes = provableMinutes({ cause, openedAt, now: work.clock.now(), sms: sms ?? undefined });
  const given = await work.em.find(OfferExtension, { offerId: offer.id });
  return minutes - given.reduce((sum, { lostMinutes }) => sum + lostMinutes, 0);
}
