import { makeMoveInBatch } from "../allocation/index.ts";
import { record } from "../audit/index.ts";
import { moveUnits } from "../inventory/index.ts";
import { change, rows, type Work } from "../kernel/index.ts";
import { moveEntry } from "../queue/index.ts";
import { endOffer } from "./end-offer.ts";
import { releasedSms } from "./sms.ts";
import { tell } from "./tell.ts";

/**
 * 操作规则 二（三）: a session that runs out of units or households is closed in the act that uses up the last one: who was
 * not called goes back in line with the same number and no penalty, units that nobody chose are listed again, the
 * results become a move-in batch (G4.1). Does nothing when it is not open.
 */
export async function closeOpenSession(work: Work, { id }: { id: string }, reason: string): Promise<void> {
  const sql = `update selection_session set state = 'closed', closed_at = ?, close_reason = ?, open_key = null,
    revision = revision + 1
    where id = ? and state in ('open', 'draft')`;
  if ((await change(work.em, sql, [work.clock.now().epochMilliseconds, reason, id])) !== 1) return;
  const released = await releaseHouseholds(work, id);
  const listed = await releaseUnits(work, id);
  const batch = await makeMoveInBatch(work, id);
  const facts = { reason, released, listed, moveInBatch: batch?.batchNo ?? null };
  record(work, { act: "selection.sessionClosed", subjectType: "selectionSession", subjectId: id, facts });
  await work.em.flush();
}

interface LiveOffer {
  offerId: string;
  entryId: string;
  householdId: string;
}

async function releaseHouseholds(work: Work, sessionId: string): Promise<number> {
  const sql = `select id as offerId, entry_id as entryId, household_id as householdId from offer
    where session_id = ? and state in ('admitted', 'open') order by turn`;
  const live = await rows<LiveOffer>(work.em, sql, [sessionId]);
  for (const offer of live) {
    if (!(await endOffer(work, offer.offerId, "release", work.clock.now()))) continue;
    await moveEntry(work, offer.entryId, "release");
    await tell(work, releasedSms, offer);
  }
  return live.length;
}

/** 三（二）: units that were not chosen stay available: back to the list, for the next session. */
async function releaseUnits(work: Work, sessionId: string): Promise<number> {
  const sql =
    "select unit_id as unitId from session_unit where session_id = ? and state = 'free' order by id";
  const free = await rows<{ unitId: string }>(work.em, sql, [sessionId]);
  if (free.length === 0) return 0;
  const remove = `update session_unit set state = 'removed', offered_unit_id = null where session_id = ? and state = 'free'`;
  await change(work.em, remove, [sessionId]);
  await moveUnits(work, { unitIds: free.map(({ unitId }) => unitId), act: "free" });
  return free.length;
}
