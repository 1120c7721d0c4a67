import { hasRole, permit, rows, type Work } from "../kernel/index.ts";
import { lanesOf } from "./lane.ts";
import { entryScope, everyEntry, loadEntry } from "./load-entry.ts";
import { type EntryStanding, standingOf } from "./my-queue.ts";
import { Disqualification, QueueEntry } from "./queue.entity.ts";
import type { EntryState } from "./queue.flow.ts";

const permitStaff = (work: Work): void =>
  permit(hasRole(work.actor, "street", "window", "district", "city", "auditor", "admin"));

export interface LaneOverview {
  lane: string;
  last: number;
  /** Households of the actor's regions, by state; `inLine` counts those whose time has come. */
  counts: Partial<Record<EntryState, number>>;
}

/** G3.4, G3.8: the six lanes of an area: where the numbers stand and how many wait in which state. */
export async function lanesOverview(work: Work, areaCode: string): Promise<LaneOverview[]> {
  // Counts only: the operator sees how many wait for which flats.
  permit(hasRole(work.actor, "street", "window", "district", "city", "operator", "auditor", "admin"));
  const scope = hasRole(work.actor, "operator") ? everyEntry : entryScope(work);
  const counted = await rows<{ lane: string; state: EntryState; households: number }>(
    work.em,
    `select e.lane, e.state, count(*) as households from queue_entry e join household h on h.id = e.household_id
      where e.area_code = ? and e.state <> 'ended' and ${scope.sql} group by e.lane, e.state`,
    [areaCode, ...scope.values],
  );
  const last = await rows<{ lane: string; last: number }>(work.em, "select lane, last from lane_counter");
  return lanesOf(areaCode).map((lane) => ({
    lane,
    last: Number(last.find((counter) => counter.lane === lane)?.last ?? 0),
    counts: Object.fromEntries(
      counted.filter((row) => row.lane === lane).map((row) => [row.state, Number(row.households)]),
    ),
  }));
}

export interface EntryFilter {
  areaCode: string;
  lane?: string | undefined;
  state?: EntryState | undefined;
  caseNo?: string | undefined;
  /** `<lane>|<number>|<id>` of the last one seen. */
  after?: string | undefined;
  limit?: number | undefined;
}

/** 轮候家庭库 (G3.4): entries of the actor's regions, lane by lane in the order of the numbers. */
export async function listEntries(
  work: Work,
  { limit = 50, ...filter }: EntryFilter,
): Promise<{ entries: QueueEntry[]; next?: string }> {
  permitStaff(work);
  const { sql, values } = filterOf(work, filter);
  const found = await rows<{ id: string }>(
    work.em,
    `select e.id from queue_entry e join household h on h.id = e.household_id
      where ${sql} order by e.lane, coalesce(e.number, 0), e.id limit ?`,
    [...values, limit + 1],
  );
  const page = found.slice(0, limit).map(({ id }) => id);
  const entities = await work.em.find(QueueEntry, { id: { $in: page } }, { disableIdentityMap: true });
  const byId = new Map(entities.map((entry) => [entry.id, entry]));
  const entries = page.flatMap((id) => byId.get(id) ?? []);
  const last = entries.at(-1);
  const more = found.length > limit && last;
  return { entries, ...(more && { next: `${last.lane}|${last.number ?? 0}|${last.id}` }) };
}

function filterOf(work: Work, { areaCode, lane, state, caseNo, after }: Omit<EntryFilter, "limit">) {
  const scope = entryScope(work);
  const [afterLane = "", afterNumber = "0", afterId = ""] = (after ?? "").split("|");
  const terms: [sql: string, values: (string | number)[]][] = [
    ["e.area_code = ?", [areaCode]],
    [scope.sql, scope.values],
  ];
  if (lane !== undefined) terms.push(["e.lane = ?", [lane]]);
  if (state !== undefined) terms.push(["e.state = ?", [state]]);
  if (caseNo !== undefined) terms.push(["e.case_no = ?", [caseNo]]);
  if (after !== undefined)
    terms.push([
      `(e.lane > ? or (e.lane = ? and (coalesce(e.number, 0) > ?
        or (coalesce(e.number, 0) = ? and e.id > ?))))`,
      [afterLane, afterLane, Number(afterNumber), Number(afterNumber), afterId],
    ]);
  return { sql: terms.map(([sql]) => sql).join(" and "), values: terms.flatMap(([, values]) => values) };
}

export interface EntryDetail extends EntryStanding {
  disqualification: Disqualification | null;
}

/** One entry of the actor's regions. */
export async function entryDetail(work: Work, entryId: string): Promise<EntryDetail> {
  permitStaff(work);
  const standing = await standingOf(work, await loadEntry(work, entryId));
  const newestFirst = { orderBy: { id: "desc" } } as const;
  const disqualification = await work.em.findOne(Disqualification, { entryId }, newestFirst);
  return { ...standing, disqualification };
}
