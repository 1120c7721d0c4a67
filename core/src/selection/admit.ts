import { record } from "../audit/index.ts";
import type { Work } from "../kernel/index.ts";
import { sendSms } from "../messaging/index.ts";
import { laneText, moveEntry, type QueueEntry } from "../queue/index.ts";
import { describeUnits } from "./describe-units.ts";
import { officersFor } from "./officers.ts";
import { offerHours } from "./parameters.ts";
import { Offer } from "./selection.entity.ts";
import { freeUnitsOf } from "./session-units.ts";
import { admittedSms, lowRentOfficerSms, UNITS_CHARS } from "./sms.ts";
import { tell } from "./tell.ts";
import { turnOf } from "./turn-order.ts";

/**
 * 操作规则 二（三）, G3.4: moves households into 选房家庭库 with the advance SMS that names community, address and doors;
 * for the lowRent tier the reviewing officers are told as well (二（七）).
 */
export async function admit(work: Work, sessionId: string, entries: readonly QueueEntry[]): Promise<void> {
  const units = describeUnits(await freeUnitsOf(work, sessionId), UNITS_CHARS);
  for (const entry of entries) {
    const offer = await newOffer(work, sessionId, entry);
    await tell(
      work,
      admittedSms,
      { offerId: offer.id, householdId: entry.householdId, inOrder: offer },
      {
        lane: laneText(entry.tier, entry.bedrooms),
        number: entry.number ?? 0,
        units,
        hours: work.policy.at(offerHours, work.clock.now()),
      },
    );
    if (entry.tier === "lowRent") await tellOfficers(work, offer, entry);
  }
  await work.em.flush();
}

async function newOffer(work: Work, sessionId: string, entry: QueueEntry): Promise<Offer> {
  const { id: entryId, householdId, tier, number } = entry;
  await moveEntry(work, entryId, "admit");
  const offer = work.em.create(Offer, {
    id: work.newId(),
    ...{ sessionId, entryId, householdId },
    turn: turnOf({ tier, number: number ?? 0 }),
    state: "admitted",
    admittedAt: work.clock.now(),
    ...{ openedAt: null, closesAt: null, endedAt: null, openSlot: null, continueBy: null, smsId: null },
    liveHouseholdId: householdId,
    policyRevision: work.policy.revisionAt(work.clock.now()),
  });
  work.em.persist(offer);
  const facts = { sessionId, entryId, turn: offer.turn };
  record(work, {
    act: "selection.admitted",
    subjectType: "offer",
    subjectId: offer.id,
    districtCode: entry.districtCode,
    facts,
  });
  await work.em.flush();
  return offer;
}

async function tellOfficers(work: Work, offer: Offer, entry: QueueEntry): Promise<void> {
  const facts = { number: entry.number ?? 0, name: entry.maskedName };
  for (const { phone } of await officersFor(work, entry))
    await sendSms(work, lowRentOfficerSms.code, { phone, subjectType: "offer", subjectId: offer.id }, facts);
}
