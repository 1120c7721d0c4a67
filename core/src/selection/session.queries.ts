import { found, hasRole, permit, rows, type Work } from "../kernel/index.ts";
import { extensionFilesInSight } from "./extension-file-access.ts";
import { type OfferStanding, offersOf } from "./my-selection.ts";
import { admitFactor } from "./parameters.ts";
import { OfferExtension, SelectionSession, SessionUnit } from "./selection.entity.ts";
import { mayActForHouseholds, mayRunSessions, servesArea } from "./session-region.ts";
import { admissionLimit } from "./turn-order.ts";

export type SessionAbility = "open" | "addUnits" | "removeUnits" | "close" | "keep" | "extend" | "actFor";

const seesSessions = (work: Work): boolean =>
  hasRole(work.actor, "window", "street", "district", "city", "operator", "auditor", "admin");

/** Sessions, the newest first. Staff only. */
export async function sessions(
  work: Work,
  filter: { state?: SelectionSession["state"] | undefined } = {},
): Promise<SelectionSession[]> {
  permit(seesSessions(work));
  const where = filter.state ? { state: filter.state } : {};
  return work.em.find(SelectionSession, where, { orderBy: { createdAt: "desc", id: "desc" }, limit: 100 });
}

/** An offer as staff see it: whose it is, and the flat that was chosen. */
export interface WatchedOffer extends OfferStanding {
  caseNo: string;
  maskedName: string;
  home: string | null;
}

export interface SessionView {
  session: SelectionSession;
  free: number;
  taken: number;
  /** G3.4 一定数量: how many households the session admits in all, by the ratio that is set. */
  admits: number;
  offers: WatchedOffer[];
  extensions: OfferExtension[];
  /** Those papers of the extensions that the actor may read. */
  files: ReadonlySet<string>;
  abilities: SessionAbility[];
}

/** The live view of a session: households in order, units, what may be done now. */
export async function sessionView(work: Work, sessionId: string): Promise<SessionView> {
  permit(seesSessions(work));
  const session = found(await work.em.findOne(SelectionSession, { id: sessionId }));
  const units = await work.em.find(SessionUnit, { sessionId });
  const offers = await watchedOffers(work, sessionId);
  const extensions = await work.em.find(OfferExtension, {
    offerId: { $in: offers.map(({ offerId }) => offerId) },
  });
  const count = (state: SessionUnit["state"]): number => units.filter((unit) => unit.state === state).length;
  return {
    session,
    free: count("free"),
    taken: count("taken"),
    admits: admissionLimit(count("free") + count("taken"), work.policy.at(admitFactor, work.clock.now())),
    offers,
    extensions,
    files: await extensionFilesInSight(
      work,
      extensions.flatMap(({ fileId }) => fileId ?? []),
    ),
    abilities: abilitiesOn(work, session),
  };
}

interface Household {
  offerId: string;
  caseNo: string;
  maskedName: string;
  home: string | null;
}

const households = `select o.id as offerId, e.case_no as caseNo, e.masked_name as maskedName,
  case when u.id is null then null else concat(s.name, b.name, u.door_no) end as home
  from offer o join queue_entry e on e.id = o.entry_id left join allocation a on a.offer_id = o.id
  left join unit u on u.id = a.unit_id left join building b on b.id = u.building_id left join estate s on s.id = u.estate_id
  where o.session_id = ?`;

async function watchedOffers(work: Work, sessionId: string): Promise<WatchedOffer[]> {
  const known = await rows<Household>(work.em, households, [sessionId]);
  const byOffer = new Map(known.map(({ offerId, ...household }) => [offerId, household]));
  const unknown = { caseNo: "", maskedName: "", home: null };
  return (await offersOf(work, sessionId)).map((offer) => ({
    ...offer,
    ...(byOffer.get(offer.offerId) ?? unknown),
  }));
}

const changesOf = ({ closeReason }: SelectionSession): SessionAbility[] =>
  closeReason === null ? ["addUnits", "removeUnits", "close"] : ["removeUnits", "keep"];

function abilitiesOn(work: Work, session: SelectionSession): SessionAbility[] {
  const runs = mayRunSessions(work) && servesArea(work, session.areaCode);
  if (session.state === "closed") return runs ? ["extend"] : [];
  if (session.state === "draft") return runs ? ["open", ...changesOf(session)] : [];
  const actFor: SessionAbility[] = mayActForHouseholds(work) ? ["actFor"] : [];
  return runs ? [...changesOf(session), "extend", ...actFor] : actFor;
}
