import { placeholders, rows, type Work } from "../kernel/index.ts";
import type { EndReason, EntryState } from "./queue.flow.ts";
import type { EntryFacts } from "./record-entry.ts";

interface EntryRow {
  id: string;
  household_id: string;
  area_code: string;
  district_code: string;
  lane: string;
  number: number | null;
  state: EntryState;
  qualified_on: string | null;
  in_line_at: number | null;
  replaces_id: string | null;
  end_reason: EndReason | null;
  version: number;
}

/** What the audit log keeps of these entries, as they stand; as plain data, for moves of many at once. */
export async function factsOfEntries(
  work: Work,
  ids: readonly string[],
  condition: string,
): Promise<EntryFacts[]> {
  const sql = `select id, household_id, area_code, district_code, lane, number, state, qualified_on, in_line_at,
    replaces_id, end_reason, version from queue_entry where id in (${placeholders(ids)}) and ${condition}`;
  return (await rows<EntryRow>(work.em, sql, ids)).map(factsOf);
}

const factsOf = (row: EntryRow): EntryFacts => ({
  id: row.id,
  householdId: row.household_id,
  areaCode: row.area_code,
  districtCode: row.district_code,
  lane: row.lane,
  number: row.number === null ? null : Number(row.number),
  state: row.state,
  qualifiedOn: row.qualified_on,
  inLineAt: row.in_line_at === null ? null : Number(row.in_line_at),
  replacesId: row.replaces_id,
  endReason: row.end_reason,
  version: Number(row.version),
});
