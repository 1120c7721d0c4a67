import {
  type Actor,
  chineseInstant,
  coversRegion,
  firstRow,
  found,
  hasRole,
  Instant,
  isBefore,
  prepared,
  type Refusal,
  type Work,
} from "../kernel/index.ts";
import { touchSessionOf } from "./hold-session.ts";
import { refused } from "./refusals.ts";
import type { OfferState } from "./selection.flow.ts";
import { mayActForHouseholds } from "./session-region.ts";

/** An offer as an act on it sees it: with its session and its household, read after the session was touched. */
export interface HeldOffer {
  id: string;
  state: OfferState;
  sessionId: string;
  sessionState: "draft" | "open" | "closed";
  areaCode: string;
  bedrooms: 1 | 2 | 3;
  entryId: string;
  householdId: string;
  accountId: string | null;
  applicantId: string;
  districtCode: string;
  streetCode: string;
  openedAt: number | null;
  closesAt: number | null;
  endedAt: number | null;
  smsId: string | null;
}

const load =
  prepared(`select o.id as id, o.state as state, o.session_id as sessionId, s.state as sessionState, s.area_code as areaCode,
  s.bedrooms as bedrooms, o.entry_id as entryId, o.household_id as householdId, h.account_id as accountId,
  h.applicant_id as applicantId, h.district_code as districtCode, h.street_code as streetCode, o.opened_at as openedAt,
  o.closes_at as closesAt, o.ended_at as endedAt, o.sms_id as smsId
  from offer o join selection_session s on s.id = o.session_id join household h on h.id = o.household_id where o.id = ?`);

export async function offerById(work: Work, offerId: string): Promise<HeldOffer | undefined> {
  return firstRow<HeldOffer>(work.em, load, [offerId]);
}

/** Applicants see their own offers; offices those of their regions. */
export function mayActOn(work: Work, offer: HeldOffer): boolean {
  const { actor, city } = work;
  if (actor.kind === "system") return true;
  if (actor.kind === "applicant") return isApplicantOf(actor, offer);
  if (actor.kind !== "staff") return false;
  if (hasRole(actor, "city")) return true;
  return mayActForHouseholds(work) && coversRegion(city, actor.regions, offer.streetCode);
}

const isApplicantOf = (actor: Extract<Actor, { kind: "applicant" }>, offer: HeldOffer): boolean =>
  offer.accountId === actor.accountId ||
  (actor.personId !== undefined && offer.applicantId === actor.personId);

/** Touches the session and reads the offer; one that is not the actor's does not exist. */
export async function holdOffer(work: Work, offerId: string): Promise<HeldOffer> {
  await touchSessionOf(work, offerId);
  const offer = found(await offerById(work, offerId));
  return found(mayActOn(work, offer) ? offer : undefined);
}

/** 操作规则 二（三）: only the household whose turn it is, and only before the end (exclusive). Undefined: it may choose. */
export function turnRefusal(
  offer: Pick<HeldOffer, "state" | "sessionState" | "closesAt">,
  now: Instant,
): Refusal | undefined {
  if (offer.state === "chosen") return refused("alreadyChosen");
  if (offer.state === "admitted")
    return refused(offer.sessionState === "open" ? "notYourTurn" : "sessionNotOpen");
  if (offer.state === "released" || offer.closesAt === null) return refused("offerEnded");
  const closesAt = Instant.fromEpochMilliseconds(Number(offer.closesAt));
  if (offer.state === "missed" || !isBefore(now, closesAt))
    return refused("windowClosed", { closesAt: chineseInstant(closesAt) });
  return undefined;
}
