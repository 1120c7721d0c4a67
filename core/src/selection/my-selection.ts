import { Instant, rows, type Work } from "../kernel/index.ts";
import type { Bedrooms, Tier } from "../queue/index.ts";
import { turnRefusal } from "./hold-offer.ts";
import type { OfferState } from "./selection.flow.ts";
import { offerScope } from "./selection.policy.ts";

export type SelectionAbility = "confirm" | "decline";

export interface OfferStanding {
  offerId: string;
  sessionId: string;
  sessionNo: string;
  title: string;
  sessionState: "draft" | "open" | "closed";
  state: OfferState;
  tier: Tier;
  bedrooms: Bedrooms;
  queueNumber: number;
  openedAt: Instant | null;
  closesAt: Instant | null;
  endedAt: Instant | null;
  continueBy: Instant | null;
  entryId: string;
  /** Admitted households before this one. */
  ahead: number;
  freeUnits: number;
  totalUnits: number;
  abilities: SelectionAbility[];
}

interface Stored
  extends Omit<OfferStanding, "openedAt" | "closesAt" | "endedAt" | "continueBy" | "abilities"> {
  openedAt: number | null;
  closesAt: number | null;
  endedAt: number | null;
  continueBy: number | null;
}

const columns = `select o.id as offerId, o.session_id as sessionId, s.session_no as sessionNo, s.title as title,
  s.state as sessionState, o.state as state, e.tier as tier, e.bedrooms as bedrooms, e.number as queueNumber,
  o.opened_at as openedAt, o.closes_at as closesAt, o.ended_at as endedAt, o.continue_by as continueBy, o.entry_id as entryId,
  (select count(*) from offer a where a.session_id = o.session_id and a.state in ('admitted', 'open') and a.turn < o.turn) as ahead,
  (select count(*) from session_unit f where f.session_id = o.session_id and f.state = 'free') as freeUnits,
  (select count(*) from session_unit t where t.session_id = o.session_id and t.state <> 'removed') as totalUnits
  from offer o join selection_session s on s.id = o.session_id join queue_entry e on e.id = o.entry_id
  join household h on h.id = o.household_id`;

/** G1.3: where the applicant's households stand in sessions, the newest first. */
export async function mySelection(work: Work): Promise<OfferStanding[]> {
  const { sql, values } = offerScope(work);
  const stored = await rows<Stored>(
    work.em,
    `${columns} where ${sql} order by o.admitted_at desc, o.id desc limit 20`,
    values,
  );
  return stored.map((row) => standing(row, work.clock.now()));
}

/** The offers of a session in their order. */
export async function offersOf(work: Work, sessionId: string): Promise<OfferStanding[]> {
  const { sql, values } = offerScope(work);
  const stored = await rows<Stored>(
    work.em,
    `${columns} where o.session_id = ? and ${sql} order by o.turn, o.id`,
    [sessionId, ...values],
  );
  return stored.map((row) => standing(row, work.clock.now()));
}

function standing(row: Stored, now: Instant): OfferStanding {
  const may = row.state === "open" && turnRefusal(row, now) === undefined;
  return {
    ...row,
    openedAt: instantOf(row.openedAt),
    closesAt: instantOf(row.closesAt),
    endedAt: instantOf(row.endedAt),
    continueBy: instantOf(row.continueBy),
    ...{
      bedrooms: Number(row.bedrooms) as Bedrooms,
      queueNumber: Number(row.queueNumber),
      ahead: Number(row.ahead),
    },
    ...{ freeUnits: Number(row.freeUnits), totalUnits: Number(row.totalUnits) },
    abilities: may ? ["confirm", "decline"] : [],
  };
}

const instantOf = (ms: number | null): Instant | null =>
  ms === null ? null : Instant.fromEpochMilliseconds(Number(ms));
