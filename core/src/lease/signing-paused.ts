import { placeholders, rows, type Work } from "../kernel/index.ts";

/** Beside an allocation `a` and its check `c`: the time to sign that runs now. None runs while the district decides a doubt. */
export const runningSignBy = "case when c.state = 'doubt' then null else a.sign_by end";

/** Those of these allocations whose time to sign stands still. */
export async function signingPaused(work: Work, allocationIds: readonly string[]): Promise<Set<string>> {
  if (allocationIds.length === 0) return new Set();
  const sql = `select allocation_id as id from move_in_check where state = 'doubt'
    and allocation_id in (${placeholders(allocationIds)})`;
  return new Set((await rows<{ id: string }>(work.em, sql, [...allocationIds])).map(({ id }) => id));
}
