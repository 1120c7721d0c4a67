import { found, hasRole, permit, type Work } from "../kernel/index.ts";
import { mayRunSessions } from "./create-session.ts";
import { type OfferStanding, offersOf } from "./my-selection.ts";
import { OfferExtension, SelectionSession, SessionUnit } from "./selection.entity.ts";

export type SessionAbility = "open" | "addUnits" | "removeUnits" | "close" | "extend" | "actFor";

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

export interface SessionView {
  session: SelectionSession;
  free: number;
  taken: number;
  offers: OfferStanding[];
  extensions: OfferExtension[];
  abilities: SessionAbility[];
}

/** The live view of a session: households in order, units, what may be done now. */
export async function sessionView(work: Work, sessionId: string): Promise<SessionView> {
  permit(seesSessions(work));
  const session = found(await work.em.findOne(SelectionSession, { id: sessionId }));
  const units = await work.em.find(SessionUnit, { sessionId });
  const offers = await offersOf(work, sessionId);
  const extensions = await work.em.find(OfferExtension, {
    offerId: { $in: offers.map(({ offerId }) => offerId) },
  });
  const count = (state: SessionUnit["state"]): number => units.filter((unit) => unit.state === state).length;
  return {
    session,
    free: count("free"),
    taken: count("taken"),
    offers,
    extensions,
    abilities: abilitiesOn(work, session),
  };
}

function abilitiesOn(work: Work, { state }: SelectionSession): SessionAbility[] {
  const runs = mayRunSessions(work);
  if (state === "closed") return runs ? ["extend"] : [];
  const able: SessionAbility[] = runs ? ["addUnits", "removeUnits", "close"] : [];
  if (state === "draft") return runs ? ["open", ...able] : [];
  if (runs) able.push("extend");
  if (hasRole(work.actor, "window", "street", "district", "city")) able.push("actFor");
  return able;
}
