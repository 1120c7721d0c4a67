import { record } from "../audit/index.ts";
import { setDeadline } from "../deadline/index.ts";
import { refuseOthersFiles } from "../document/index.ts";
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
import { extendedSms, missUndoneSms } from "./sms.ts";
import { tell } from "./tell.ts";
import { ranOut, undoMissedOffer } from "./undo-missed-offer.ts";

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
 * lost; one that has run out meanwhile is undone. Only as much as the records can prove; who approved it is kept.
 */
export async function extendOffer(work: Work, input: ExtendOffer): Promise<OfferExtension> {
  permit(hasRole(work.actor, "district", "city"));
  const offer = await holdOffer(work, input.offerId);
  await refuseOthersFiles(work, input.fileId ? [input.fileId] : []);
  refuseIf(offer.closesAt === null || (offer.state !== "open" && !ranOut(offer)), () =>
    refused("offerEnded"),
  );
  const proven = await provenMinutes(work, offer, input.cause);
  refuseIf(input.lostMinutes < 1 || input.lostMinutes > proven, () => refused("nothingLost", { proven }));
  const previousClosesAt = Instant.fromEpochMilliseconds(Number(offer.closesAt));
  const closesAt = extendedEnd(previousClosesAt, input.lostMinutes);
  const extension = await keepExtension(work, input, { previousClosesAt, closesAt });
  if (offer.state === "open") await moveEnd(work, offer, { previousClosesAt, closesAt });
  else await undoMissedOffer(work, offer, input.evidence);
  const { act, sms } = offer.state === "open" ? extended : undone;
  const facts = { cause: input.cause, lostMinutes: input.lostMinutes, closesAt: closesAt.toString() };
  record(work, { act, subjectType: "offer", subjectId: offer.id, districtCode: offer.districtCode, facts });
  const { id: offerId, householdId } = offer;
  await tell(work, sms, { offerId, householdId }, { closesAt: chineseInstant(closesAt) });
  await work.em.flush();
  return extension;
}

const extended = { act: "selection.offerExtended", sms: extendedSms };
const undone = { act: "selection.missUndone", sms: missUndoneSms };

type Ends = Pick<OfferExtension, "previousClosesAt" | "closesAt">;

async function moveEnd(work: Work, { id }: HeldOffer, { previousClosesAt, closesAt }: Ends): Promise<void> {
  const sql = "update offer set closes_at = ? where id = ? and state = 'open' and closes_at = ?";
  const values = [closesAt.epochMilliseconds, id, previousClosesAt.epochMilliseconds];
  refuseIf((await change(work.em, sql, values)) !== 1, () => refused("offerEnded"));
  await setDeadline(work, offerClosesDue, id, closesAt);
}

async function keepExtension(work: Work, input: ExtendOffer, ends: Ends): Promise<OfferExtension> {
  const { offerId, cause, lostMinutes, evidence } = input;
  const extension = work.em.create(OfferExtension, {
    ...{ id: work.newId(), offerId, cause, lostMinutes, evidence, fileId: input.fileId ?? null, ...ends },
    approvedBy: actorTag(work.actor).id,
    at: work.clock.now(),
  });
  await work.em.persist(extension).flush();
  return extension;
}

/** Time already given back is not given twice. */
async function provenMinutes(work: Work, offer: HeldOffer, cause: ExtensionCause): Promise<number> {
  const sms = offer.smsId ? await work.em.findOne(SmsMessage, { id: offer.smsId }) : null;
  const openedAt = Instant.fromEpochMilliseconds(Number(offer.openedAt));
  // After the end nothing more of the window can be lost.
  const ended = offer.state === "missed" && offer.closesAt !== null;
  const now = ended ? Instant.fromEpochMilliseconds(Number(offer.closesAt)) : work.clock.now();
  const minutes = provableMinutes({ cause, openedAt, now, sms: sms ?? undefined });
  const given = await work.em.find(OfferExtension, { offerId: offer.id });
  return minutes - given.reduce((sum, { lostMinutes }) => sum + lostMinutes, 0);
}
