import type { Fact } from "../audit/index.ts";
import { change, firstRow, prepared, TryAgain, type Work } from "../kernel/index.ts";
import type { Tier } from "./lane.ts";
import { dropRequest } from "./move-entry.ts";
import { entryFact } from "./record-entry.ts";

interface ChosenRow {
  householdId: string;
  areaCode: string;
  districtCode: string;
  lane: string;
  number: number;
  tier: Tier;
  qualifiedOn: string | null;
  inLineAt: number | null;
  replacesId: string | null;
  version: number;
  pending: string | null;
}

const load =
  prepared(`select e.household_id as householdId, e.area_code as areaCode, e.district_code as districtCode, e.lane as lane,
  e.number as number, e.tier as tier, e.qualified_on as qualifiedOn, e.in_line_at as inLineAt, e.replaces_id as replacesId,
  e.version as version, p.id as pending
  from queue_entry e left join queue_entry p on p.pending_household_id = e.household_id
  where e.id = ? and e.state = 'admitted'`);

/**
 * `moveEntry(work, id, "choose")` for the hot path of a confirmation: two plain statements. The fact is left to the
 * caller to record with its own; undefined when the entry is not admitted (any more).
 */
export async function chooseEntry(work: Work, entryId: string): Promise<Fact | undefined> {
  const entry = await firstRow<ChosenRow>(work.em, load, [entryId]);
  if (!entry) return undefined;
  const version = Number(entry.version) + 1;
  const sql = prepared("update queue_entry set state = 'chosen', version = ? where id = ? and version = ?");
  if ((await change(work.em, sql, [version, entryId, version - 1])) !== 1)
    throw new TryAgain(`queue entry ${entryId} was changed by another`);
  if (entry.pending) await dropRequest(work, entry.householdId);
  const inLineAt = entry.inLineAt === null ? null : Number(entry.inLineAt);
  const now = { ...entry, id: entryId, state: "chosen" as const, inLineAt, endReason: null, version };
  return entryFact(now, "choose", { from: "admitted" });
}
