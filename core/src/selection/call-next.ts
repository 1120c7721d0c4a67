import { recordNow } from "../audit/index.ts";
import { type Due, setDeadline, setNewDeadlines } from "../deadline/index.ts";
import {
  change,
  chineseInstant,
  firstRow,
  type Instant,
  isBefore,
  prepared,
  rows,
  type Work,
} from "../kernel/index.ts";
import { nextWithin } from "../messaging/index.ts";
import { inLineFor, laneOf, tiers } from "../queue/index.ts";
import { admit } from "./admit.ts";
import { closeOpenSession } from "./close-session.ts";
import { type SessionHead, sessionHead, touchSession } from "./hold-session.ts";
import { offerEnd } from "./offer-end.ts";
import { offerReminderDue } from "./offer-reminders.ts";
import { callingWindow, concurrentOffers, offerHours } from "./parameters.ts";
import { turnSms } from "./sms.ts";
import { tell } from "./tell.ts";
import { turnOf } from "./turn-order.ts";

/** Deadline kinds: subjects are the session and the offer. */
export const callNextDue = "selection.callNext";
export const offerClosesDue = "selection.offerCloses";

/** Deadline handler: 08:00 has come, or the session has just been opened. */
export async function callNext(work: Work, { subjectId }: Due): Promise<void> {
  if (await touchSession(work, subjectId)) await advance(work, await sessionHead(work, subjectId));
}

/**
 * 操作规则 二（三）: brings a session to where it should stand now: the next household is called when nobody (or fewer
 * than allowed) can choose and the hour is right, else 08:00 is noted; a session without a free unit or without a
 * household left, or that staff want to end, is closed. The session has been touched by the caller.
 */
export async function advance(work: Work, session: Omit<SessionHead, "revision">): Promise<void> {
  const now = work.clock.now();
  const stand = await standOf(work, session.id);
  const over = overBecause(stand);
  if (over !== null) return closeOpenSession(work, session, over);
  if (stand.ending !== null) return;
  const { free, slots } = stand;
  const allowed = Math.min(work.policy.at(concurrentOffers, now), free);
  for (let slot = 1; slot <= allowed && slots.length < allowed; slot += 1) {
    if (slots.includes(slot)) continue;
    const next = await nextInTurn(work, session);
    if (!next) break;
    const opensAt = nextWithin(now, work.policy.at(callingWindow, now));
    if (isBefore(now, opensAt)) return setDeadline(work, callNextDue, session.id, opensAt);
    await open(work, next, { sessionId: session.id, slot, free, now });
    slots.push(slot);
  }
  if (slots.length === 0) await closeOpenSession(work, session, "已没有等候选房的家庭");
}

interface Stand {
  free: number;
  /** Of those who choose now. */
  slots: number[];
  /** Why staff want it to end: nobody else is called. */
  ending: string | null;
}

const overBecause = ({ free, slots, ending }: Stand): string | null =>
  free === 0 ? "房源已全部选完" : slots.length === 0 ? ending : null;

async function standOf(work: Work, sessionId: string): Promise<Stand> {
  const sql =
    prepared(`select (select count(*) from session_unit where session_id = ? and state = 'free') as free,
    o.open_slot as slot, s.close_reason as ending from selection_session s left join offer o on o.session_id = s.id and o.state = 'open' where s.id = ?`);
  const found = await rows<{ free: number; slot: number | null; ending: string | null }>(work.em, sql, [
    sessionId,
    sessionId,
  ]);
  const slots = found.flatMap(({ slot }) => (slot === null ? [] : [Number(slot)]));
  return { free: Number(found[0]?.free ?? 0), slots, ending: found[0]?.ending ?? null };
}

interface NextOffer {
  id: string;
  entryId: string;
  householdId: string;
  districtCode: string;
  turn: number;
}

interface NextRow extends NextOffer {
  /** The smallest number that stands in line now, per tier. */
  lowRent: number | null;
  publicRental: number | null;
}

const head = `(select q.number from queue_entry q where q.lane = ? and q.line_number is not null and q.in_line_at <= ?
  order by q.line_number limit 1)`;
const load =
  prepared(`select o.id as id, o.entry_id as entryId, o.household_id as householdId, e.district_code as districtCode,
  o.turn as turn, ${head} as lowRent, ${head} as publicRental from offer o join queue_entry e on e.id = o.entry_id
  where o.session_id = ? and o.state = 'admitted' order by o.turn limit 1`);

/** The admitted household with the smallest number; one that came back in line with a smaller one goes before it. */
async function nextInTurn(
  work: Work,
  session: Omit<SessionHead, "revision">,
): Promise<NextOffer | undefined> {
  const { id, areaCode, bedrooms } = session;
  const now = work.clock.now().epochMilliseconds;
  const lanes = tiers.flatMap((tier) => [laneOf(areaCode, tier, bedrooms), now]);
  const next = await firstRow<NextRow>(work.em, load, [...lanes, id]);
  if (!next || !hasSmaller(next)) return next;
  await admit(work, id, await inLineFor(work, { areaCode, bedrooms, limit: 1 }));
  return firstRow<NextRow>(work.em, load, [...lanes, id]);
}

const hasSmaller = (next: NextRow): boolean =>
  tiers.some(
    (tier) => next[tier] !== null && turnOf({ tier, number: Number(next[tier]) }) < Number(next.turn),
  );

interface Opening {
  sessionId: string;
  slot: number;
  free: number;
  now: Instant;
}

/** Opens an offer: the SMS is what starts the hours. */
async function open(work: Work, offer: NextOffer, { sessionId, slot, free, now }: Opening): Promise<void> {
  const closesAt = offerEnd(now, work.policy.at(offerHours, now));
  const facts = { free, closesAt: chineseInstant(closesAt) };
  const inOrder = { sessionId, turn: Number(offer.turn) };
  const told = { offerId: offer.id, householdId: offer.householdId, inOrder };
  const smsId = await tell(work, turnSms, told, facts);
  const sql =
    prepared(`update offer set state = 'open', opened_at = ?, closes_at = ?, open_slot = ?, sms_id = ?
    where id = ? and state = 'admitted'`);
  const values = [now.epochMilliseconds, closesAt.epochMilliseconds, slot, smsId ?? null, offer.id];
  if ((await change(work.em, sql, values)) !== 1) throw new Error(`offer ${offer.id} is not admitted`);
  await setNewDeadlines(work, offer.id, [
    [offerClosesDue, closesAt],
    [offerReminderDue, now],
  ]);
  await recordNow(work, [
    {
      act: "selection.offerOpened",
      subjectType: "offer",
      subjectId: offer.id,
      districtCode: offer.districtCode,
      facts: { entryId: offer.entryId, turn: Number(offer.turn), closesAt: closesAt.toString() },
    },
  ]);
}
