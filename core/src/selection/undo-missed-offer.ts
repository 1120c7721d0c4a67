import { change, refuseIf, type Work } from "../kernel/index.ts";
import { undoMiss } from "../queue/index.ts";
import { admit } from "./admit.ts";
import { advance } from "./call-next.ts";
import type { HeldOffer } from "./hold-offer.ts";
import { refused } from "./refusals.ts";

/** Did the offer run out by itself? One that was declined is not undone by time that was lost. */
export const ranOut = ({ state, closesAt, endedAt }: HeldOffer): boolean =>
  state === "missed" && closesAt !== null && endedAt !== null && Number(endedAt) >= Number(closesAt);

/**
 * The time that was lost is proven only after the offer has run out. The next household may be choosing by now, so the
 * offer is not opened again: its household is at its old place and is called before all behind it, in this session while
 * that runs, else in the next, with the full hours.
 */
export async function undoMissedOffer(work: Work, offer: HeldOffer, reason: string): Promise<void> {
  const entry = await undoMiss(work, offer.entryId, reason);
  const sql = "update offer set state = 'released', continue_by = null where id = ? and state = 'missed'";
  refuseIf((await change(work.em, sql, [offer.id])) !== 1, () => refused("offerEnded"));
  if (offer.sessionState !== "open") return;
  const { sessionId, areaCode, bedrooms } = offer;
  await admit(work, sessionId, [entry]);
  await advance(work, { id: sessionId, areaCode, bedrooms });
}
