import { recordNow } from "../audit/index.ts";
import type { Due } from "../deadline/index.ts";
import { change, type Instant, permit, type Work } from "../kernel/index.ts";
import { missEntry } from "../queue/index.ts";
import { advance } from "./call-next.ts";
import { endOffer } from "./end-offer.ts";
import { type HeldOffer, holdOffer, offerById, turnRefusal } from "./hold-offer.ts";
import { touchSessionOf } from "./hold-session.ts";
import { refused } from "./refusals.ts";
import { missedSms } from "./sms.ts";
import { tell } from "./tell.ts";

/**
 * 操作规则 二（三） 未按时完成选房: the offer ran out, at that instant, however late the sweeper comes. Deadline handler; a
 * deadline that was moved by an extension, or an offer that ended before, changes nothing.
 */
export async function offerCloses(work: Work, { subjectId, dueAt }: Due): Promise<void> {
  await touchSessionOf(work, subjectId);
  const offer = await offerById(work, subjectId);
  if (offer && (await endOffer(work, offer.id, "miss", dueAt)))
    await missed(work, offer, { at: dueAt, act: "missed" });
}

/** The household gives its turn up; it counts as missed. */
export async function declineOffer(work: Work, { offerId }: { offerId: string }): Promise<void> {
  permit(work.actor.kind === "applicant");
  const offer = await holdOffer(work, offerId);
  const now = work.clock.now();
  const refusal = turnRefusal(offer, now);
  if (refusal) throw refusal;
  if (!(await endOffer(work, offerId, "decline", now))) throw refused("offerEnded");
  await missed(work, offer, { at: now, act: "declined" });
}

async function missed(
  work: Work,
  offer: HeldOffer,
  { at, act }: { at: Instant; act: "missed" | "declined" },
): Promise<void> {
  const { continueBy } = await missEntry(work, offer.entryId, at);
  const ms = continueBy?.epochMilliseconds ?? null;
  await change(work.em, "update offer set continue_by = ? where id = ?", [ms, offer.id]);
  const facts = {
    sessionId: offer.sessionId,
    entryId: offer.entryId,
    continueBy: continueBy?.toString() ?? null,
  };
  const subject = { subjectType: "offer", subjectId: offer.id, districtCode: offer.districtCode };
  await recordNow(work, [{ act: `selection.${act}`, ...subject, facts, at }]);
  await tell(work, missedSms, { offerId: offer.id, householdId: offer.householdId });
  await advance(work, { id: offer.sessionId, areaCode: offer.areaCode, bedrooms: offer.bedrooms });
}
