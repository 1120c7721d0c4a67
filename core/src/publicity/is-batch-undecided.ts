import { type Instant, placeholders, rows, type WaitingArea, type Work } from "../kernel/index.ts";
import { publicityKinds } from "./publicity-kind.ts";

/**
 * 一（三）: does a list that ended by an instant still have lines to be settled that would bring households of an area
 * into its next batch? Lists of other kinds and lines of other areas decide nothing there.
 */
export async function isBatchUndecided(
  work: Work,
  { districts }: WaitingArea,
  endedBy: Instant,
): Promise<boolean> {
  const kinds = [...work.registry.all(publicityKinds).values()].filter(({ decidesBatch }) => decidesBatch);
  const sql = `select l.id as id from publicity_list l where l.state = 'open' and l.ends_at <= ?
    and l.kind in (${placeholders(kinds)}) and exists (select 1 from publicity_item i where i.list_id = l.id
      and i.state = 'open' and (i.district_code is null or i.district_code in (${placeholders(districts)}))) limit 1`;
  const values = [endedBy.epochMilliseconds, ...kinds.map(({ code }) => code), ...districts];
  return (await rows(work.em, sql, values)).length > 0;
}
