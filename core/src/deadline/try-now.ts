import { record } from "../audit/index.ts";
import { change, hasRole, permit, rows, type Work } from "../kernel/index.ts";

const putOff = "state = 'due' and due_at <= ? and retry_at > ?";

/**
 * What failed and waits for its next try waits no longer: whoever has mended the cause need not wait with it. Answers how
 * many; the sweep that the commit wakes tries them, and what fails again waits as long as before.
 */
export async function tryOverdueNow(work: Work): Promise<number> {
  permit(hasRole(work.actor, "admin"));
  const now = work.clock.now().epochMilliseconds;
  const sql = `select kind, count(*) as count from deadline where ${putOff} group by kind order by kind`;
  const waiting = await rows<{ kind: string; count: number }>(work.em, sql, [now, now]);
  for (const { kind, count } of waiting) {
    const facts = { count: Number(count) };
    record(work, { act: "deadline.triedNow", subjectType: "deadline", subjectId: kind, facts });
  }
  return change(work.em, `update deadline set retry_at = null where ${putOff}`, [now, now]);
}
