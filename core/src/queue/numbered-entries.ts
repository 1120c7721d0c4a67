import { firstRow, rows, type Work } from "../kernel/index.ts";
import type { ProofEntry } from "./batch-proof.ts";
import type { Entrant } from "./issue-numbers.ts";
import type { Bedrooms, PriorityClass, Tier } from "./lane.ts";

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

/** The numbers of one batch in one lane, which have no gap: above `after`, up to and with `upTo`. */
interface LaneRange {
  lane: string;
  after: number;
  upTo: number;
}

/**
 * The entries of a batch page by page, lane by lane in the order of the numbers. Of the newest batch the caller knows
 * where the lanes stood before it: then it need not be read once more to find out.
 */
export async function* numberedEntries(
  work: Work,
  batchId: string,
  lastBefore?: ReadonlyMap<string, number>,
): AsyncGenerator<readonly NumberedEntry[]> {
  const ranges = await (lastBefore ? rangesAbove(work, lastBefore) : rangesOf(work, batchId));
  for (const { lane, upTo, ...range } of ranges.toSorted((a, b) => (a.lane < b.lane ? -1 : 1)))
    for (let { after } = range; after < upTo; after += pageSize) {
      const page = await pageOf(work, batchId, { lane, after, upTo: Math.min(after + pageSize, upTo) });
      if (page.length > 0) yield page;
    }
}

async function rangesOf(work: Work, batchId: string): Promise<LaneRange[]> {
  const sql = `select lane, min(number) - 1 as first_less_one, max(number) as last
    from queue_entry where batch_id = ? and number is not null group by lane`;
  type Found = { lane: string; first_less_one: number; last: number };
  const found = await rows<Found>(work.em, sql, [batchId]);
  return found.map(({ lane, first_less_one: first, last }) => {
    return { lane, after: Number(first), upTo: Number(last) };
  });
}

/** Nobody has a higher number: the index of lane and number begins at the end. */
async function rangesAbove(work: Work, lastBefore: ReadonlyMap<string, number>): Promise<LaneRange[]> {
  const ranges: LaneRange[] = [];
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
  batchId: string,
  { lane, after, upTo }: LaneRange,
): Promise<NumberedEntry[]> {
  const sql = `select id, household_id, case_no, area_code, district_code, lane, tier, bedrooms, class, submitted_at,
    number, qualified_on, replaces_id, masked_name, version
    from queue_entry where lane = ? and number > ? and number <= ? and batch_id = ? order by number`;
  return (await rows<NumberedRow>(work.em, sql, [lane, after, upTo, batchId])).map(entryOf);
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
