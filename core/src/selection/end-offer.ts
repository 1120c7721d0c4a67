import { change, type Instant, placeholders, prepared, type Work } from "../kernel/index.ts";
import { type OfferAct, type OfferState, offerFlow } from "./selection.flow.ts";

/**
 * Ends an offer by an act, once: false when its state does not allow it at this instant. A choice is also conditional
 * on the time, a miss on the time being over, so that the sweeper and the household can never both win.
 */
export async function endOffer(
  work: Work,
  offerId: string,
  act: Exclude<OfferAct, "open" | "undo">,
  at: Instant,
): Promise<boolean> {
  const states = Object.keys(offerFlow.table) as OfferState[];
  const from = states.filter((state) => offerFlow.may(state, act));
  const inTime = {
    choose: "and closes_at > ?",
    decline: "and closes_at > ?",
    miss: "and closes_at <= ?",
    release: "",
  }[act];
  const sql = prepared(`update offer set state = ?, ended_at = ?, open_slot = null, live_household_id = null
    where id = ? and state in (${placeholders(from)}) ${inTime}`);
  const ms = at.epochMilliseconds;
  const values = [offerFlow.move(from[0]!, act), ms, offerId, ...from, ...(inTime ? [ms] : [])];
  return (await change(work.em, sql, values)) === 1;
}
