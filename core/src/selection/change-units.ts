import { record } from "../audit/index.ts";
import { change, firstRow, found, permit, refuseIf, type Work } from "../kernel/index.ts";
import { inLineFor } from "../queue/index.ts";
import { admit } from "./admit.ts";
import { advance } from "./call-next.ts";
import { type SessionHead, sessionHead } from "./hold-session.ts";
import { admitFactor } from "./parameters.ts";
import { refused } from "./refusals.ts";
import { mayRunSessions, permitSession, refuseOthersUnits } from "./session-region.ts";
import { offerUnits, withdrawUnits } from "./session-stock.ts";
import { admissionLimit } from "./turn-order.ts";

export interface ChangeUnits {
  sessionId: string;
  unitIds: readonly string[];
}

/** Adds units to a session, for example one that came back to the pool; a running one admits as many households more. */
export async function addUnits(work: Work, { sessionId, unitIds }: ChangeUnits): Promise<void> {
  const { session, state, ending } = await hold(work, sessionId);
  refuseIf(ending !== null, () => refused("sessionEnding"));
  await refuseOthersUnits(work, unitIds);
  await offerUnits(work, session, unitIds);
  recordChange(work, sessionId, "selection.unitsAdded", unitIds.length);
  if (state !== "open") return;
  await admitUpToLimit(work, session);
  await advance(work, session);
}

/** Takes free units off a session; without any left it closes. */
export async function removeUnits(work: Work, { sessionId, unitIds }: ChangeUnits): Promise<void> {
  const { session, state } = await hold(work, sessionId);
  await refuseOthersUnits(work, unitIds);
  await withdrawUnits(work, sessionId, unitIds);
  recordChange(work, sessionId, "selection.unitsRemoved", unitIds.length);
  if (state === "open") await advance(work, session);
}

interface Held {
  session: SessionHead;
  state: string;
  /** Why staff want it to end, once they do. */
  ending: string | null;
}

const standing = "select state, close_reason as ending from selection_session where id = ?";

async function hold(work: Work, sessionId: string): Promise<Held> {
  permit(mayRunSessions(work));
  const touch = "update selection_session set revision = revision + 1 where id = ? and state <> 'closed'";
  const touched = await change(work.em, touch, [sessionId]);
  const session = await sessionHead(work, sessionId);
  permitSession(work, session.areaCode);
  refuseIf(touched !== 1, () => refused("sessionClosed"));
  const row = await firstRow<Omit<Held, "session">>(work.em, standing, [sessionId]);
  return { session, ...found(row) };
}

function recordChange(work: Work, sessionId: string, act: string, units: number): void {
  record(work, { act, subjectType: "selectionSession", subjectId: sessionId, facts: { units } });
}

const count = `select (select count(*) from session_unit where session_id = ? and state <> 'removed') as units,
  (select count(*) from offer where session_id = ? and state <> 'released') as households`;

/** 操作规则 二（三）: admits in order until there are factor × units households in the session. Answers how many came in. */
export async function admitUpToLimit(work: Work, session: SessionHead): Promise<number> {
  const row = found(
    await firstRow<{ units: number; households: number }>(work.em, count, [session.id, session.id]),
  );
  const limit = admissionLimit(Number(row.units), work.policy.at(admitFactor, work.clock.now()));
  const room = limit - Number(row.households);
  if (room <= 0) return 0;
  const { areaCode, bedrooms } = session;
  const entries = await inLineFor(work, { areaCode, bedrooms, limit: room });
  await admit(work, session.id, entries);
  return entries.length;
}
