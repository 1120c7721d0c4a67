import { firstRow, type PlainDate, rows, type Work } from "../kernel/index.ts";
import type { ProofEntry } from "./batch-proof.ts";
import type { Entrant } from "./issue-numbers.ts";
import type { Bedrooms, PriorityClass, Tier } from "./lane.ts";
import type { NumberRange, QueueBatch } from "./queue.entity.ts";

/** A household with the number that a batch gave it, as plain data: a large batch makes no entities. */
export interface NumberedEntry extends Entrant {
  id: string;
  householdId: string;
  areaCode: string;
  districtCode: string;
  bedrooms: Bedrooms;
  number: number;
  qualifiedOn: string | null;
  replacesId: string | null;
  maskedName: string;
  version: number;
}

interface NumberedRow {
  id: string;
  household_id: string;
  case_no: string;
  area_code: string;
  district_code: string;
  lane: string;
  tier: Tier;
  bedrooms: Bedrooms;
  class: PriorityClass;
  submitted_at: number;
  number: number;
  qualified_on: string | null;
  replaces_id: string | null;
  masked_name: string;
  version: number;
}

/** Entries held at a time: what a batch takes of memory does not grow with it. */
const pageSize = 1000;

type Batch = Pick<QueueBatch, "day" | "ranges">;

/** The entries of a batch page by page, lane by lane in the order of the numbers. */
export async function* numberedEntries(
  work: Work,
  { day, ranges }: Batch,
): AsyncGenerator<readonly NumberedEntry[]> {
  for (const { lane, upTo, ...range } of ranges.toSorted((a, b) => (a.lane < b.lane ? -1 : 1)))
    for (let { after } = range; after < upTo; after += pageSize) {
      const page = await pageOf(work, day, { lane, after, upTo: Math.min(after + pageSize, upTo) });
      if (page.length > 0) yield page;
    }
}

/** The ranges of a batch just numbered. Nobody has a higher number: the index of lane and number begins at the end. */
export async function rangesAbove(
  work: Work,
  lastBefore: ReadonlyMap<string, number>,
): Promise<NumberRange[]> {
  const ranges: NumberRange[] = [];
  for (const [lane, after] of lastBefore) {
    const sql = "select max(number) as last from queue_entry where lane = ?";
    const upTo = Number((await firstRow<{ last: number | null }>(work.em, sql, [lane]))?.last ?? 0);
    if (upTo > after) ranges.push({ lane, after, upTo });
  }
  return ranges;
}

/**
 * By lane and number, which are unique: an index of every batch in this order would be written to in no order. Both ends
 * of the page are given: with a limit instead the server walks each lane from its beginning, page after page.
 */
async function pageOf(
  work: Work,
  day: PlainDate,
  { lane, after, upTo }: NumberRange,
): Promise<NumberedEntry[]> {
  const sql = `select id, household_id, case_no, area_code, district_code, lane, tier, bedrooms, class, submitted_at,
    number, qualified_on, replaces_id, masked_name, version
    from queue_entry where lane = ? and number > ? and number <= ? and batch_day = ? order by number`;
  return (await rows<NumberedRow>(work.em, sql, [lane, after, upTo, day.toString()])).map(entryOf);
}

const entryOf = (row: NumberedRow): NumberedEntry => ({
  id: row.id,
  householdId: row.household_id,
  caseNo: row.case_no,
  areaCode: row.area_code,
  districtCode: row.district_code,
  lane: row.lane,
  tier: row.tier,
  bedrooms: Number(row.bedrooms) as Bedrooms,
  class: row.class,
  submittedAt: Number(row.submitted_at),
  number: Number(row.number),
  qualifiedOn: row.qualified_on,
  replacesId: row.replaces_id,
  maskedName: row.masked_name,
  version: Number(row.version),
});

export const proofEntryOf = (entry: NumberedEntry): ProofEntry => ({
  bedrooms: entry.bedrooms,
  caseNo: entry.caseNo,
  class: entry.class,
  maskedName: entry.maskedName,
  number: entry.number,
  submittedAt: new Date(entry.submittedAt).toISOString(),
  tier: entry.tier,
});
