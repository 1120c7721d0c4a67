import { change, firstRow, found, prepared, type Work } from "../kernel/index.ts";

export interface SessionHead {
  id: string;
  areaCode: string;
  bedrooms: 1 | 2 | 3;
  revision: number;
}

const load = "select id, area_code as areaCode, bedrooms, revision from selection_session where id = ?";

/**
 * Every act on a session begins here: the revision of the open session goes up. It is the transaction's first
 * statement, so whatever it reads afterwards is read after the act before it was committed; engines without that
 * order let the two writes of one row collide, and one of the acts is run again. False when the session is not open.
 */
export async function touchSession(work: Work, sessionId: string): Promise<boolean> {
  const sql = "update selection_session set revision = revision + 1 where id = ? and state = 'open'";
  return (await change(work.em, sql, [sessionId])) === 1;
}

/** The same for the session of an offer. */
export async function touchSessionOf(work: Work, offerId: string): Promise<boolean> {
  const sql = prepared(`update selection_session set revision = revision + 1
    where state = 'open' and id = (select o.session_id from offer o where o.id = ?)`);
  return (await change(work.em, sql, [offerId])) === 1;
}

export async function sessionHead(work: Work, sessionId: string): Promise<SessionHead> {
  return found(await firstRow<SessionHead>(work.em, load, [sessionId]));
}
