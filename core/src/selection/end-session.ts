import { record } from "../audit/index.ts";
import { change, permit, refuseIf, rows, type Work } from "../kernel/index.ts";
import { advance } from "./call-next.ts";
import { closeOpenSession } from "./close-session.ts";
import { type SessionHead, sessionHead, touchSession } from "./hold-session.ts";
import { refused } from "./refusals.ts";
import { mayRunSessions, permitSession, refuseOthersUnits } from "./session-region.ts";
import { freeUnitsOf } from "./session-units.ts";

/**
 * Staff end a session early; a draft is dropped. Nobody is penalised: who is choosing has the full hours, nobody else is
 * called, and the session closes when they are done (`advance`). At an hour of calls there is hardly a moment when
 * nobody chooses.
 */
export async function endSession(
  work: Work,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<void> {
  const session = await toEnd(work, sessionId);
  const units = (await freeUnitsOf(work, sessionId)).map(({ unitId }) => unitId);
  await refuseOthersUnits(work, units);
  const choosing = "select id from offer where session_id = ? and state = 'open'";
  if ((await rows(work.em, choosing, [sessionId])).length === 0)
    return closeOpenSession(work, session, reason);
  const end = "update selection_session set close_reason = ? where id = ? and state = 'open'";
  await change(work.em, end, [reason, sessionId]);
  const about = { subjectType: "selectionSession", subjectId: sessionId };
  record(work, { act: "selection.sessionEnding", ...about, facts: { reason } });
}

/** Staff think better of it while somebody still chooses: the next is called as usual. */
export async function keepSession(work: Work, { sessionId }: { sessionId: string }): Promise<void> {
  const session = await toEnd(work, sessionId);
  const keep = `update selection_session set close_reason = null
    where id = ? and state = 'open' and close_reason is not null`;
  refuseIf((await change(work.em, keep, [sessionId])) !== 1, () => refused("sessionNotEnding"));
  const about = { subjectType: "selectionSession", subjectId: sessionId };
  record(work, { act: "selection.sessionKept", ...about, facts: {} });
  await advance(work, session);
}

async function toEnd(work: Work, sessionId: string): Promise<SessionHead> {
  permit(mayRunSessions(work));
  await touchSession(work, sessionId);
  const session = await sessionHead(work, sessionId);
  permitSession(work, session.areaCode);
  return session;
}
