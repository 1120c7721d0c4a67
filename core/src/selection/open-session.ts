import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { record } from "../audit/index.ts";
import { setDeadline } from "../deadline/index.ts";
import { change, permit, refuseIf, type Work } from "../kernel/index.ts";
import { nextWithin } from "../messaging/index.ts";
import { callNextDue } from "./call-next.ts";
import { admitUpToLimit } from "./change-units.ts";
import { sessionHead } from "./hold-session.ts";
import { callingWindow } from "./parameters.ts";
import { refused } from "./refusals.ts";
import { mayRunSessions, permitSession } from "./session-region.ts";
import { freeUnitsOf } from "./session-units.ts";

/**
 * 操作规则 二（三）: starts a session: households are admitted in order, at most factor × units, and the first is called
 * now, or at 08:00. One session per area and number of bedrooms runs at a time.
 */
export async function startSession(work: Work, { sessionId }: { sessionId: string }): Promise<void> {
  permit(mayRunSessions(work));
  const session = await sessionHead(work, sessionId);
  permitSession(work, session.areaCode);
  const now = work.clock.now();
  const sql = `update selection_session set state = 'open', opened_at = ?, open_key = ?, revision = revision + 1
    where id = ? and state = 'draft'`;
  const key = `${session.areaCode}/${session.bedrooms}`;
  const opened = await openOnce(() => change(work.em, sql, [now.epochMilliseconds, key, sessionId]));
  refuseIf(opened !== 1, () => refused("sessionNotDraft"));
  refuseIf((await freeUnitsOf(work, sessionId)).length === 0, () => refused("noUnits"));
  const admitted = await admitUpToLimit(work, session);
  refuseIf(admitted === 0, () => refused("nobodyInLine"));
  const facts = { admitted };
  record(work, {
    act: "selection.sessionOpened",
    subjectType: "selectionSession",
    subjectId: sessionId,
    facts,
  });
  await setDeadline(work, callNextDue, sessionId, nextWithin(now, work.policy.at(callingWindow, now)));
}

async function openOnce(update: () => Promise<number>): Promise<number> {
  try {
    return await update();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw refused("sessionRuns");
    throw error;
  }
}
