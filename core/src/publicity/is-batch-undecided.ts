import { type Instant, placeholders, rows, type WaitingArea, type Work } from "../kernel/index.ts";
import { lineEnds } from "./close-list.ts";
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
  const kinds = [...work.registry.all(publicityKinds).values()]
    .filter(({ decidesBatch }) => decidesBatch)
    .map(({ code }) => code);
  const lines = `i.state = 'open' and i.kind in (${placeholders(kinds)})
    and (i.district_code is null or i.district_code in (${placeholders(districts)}))`;
  const values = [endedBy.epochMilliseconds, ...kinds, ...districts];
  const ofLists = `select l.id as id from publicity_list l where l.state = 'open' and l.ends_at <= ?
    and exists (select 1 from publicity_item i where i.list_id = l.id and ${lines}) limit 1`;
  const alone = `select d.id as id from deadline d join publicity_item i on i.id = d.subject_id
    where d.kind = '${lineEnds}' and d.state = 'due' and d.due_at <= ? and ${lines} limit 1`;
  for (const sql of [ofLists, alone]) if ((await rows(work.em, sql, values)).length > 0) return true;
  return false;
}
