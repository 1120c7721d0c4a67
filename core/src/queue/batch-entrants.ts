import { type PlainDate, plainDate, rows, type Work } from "../kernel/index.ts";
import type { Entrant } from "./issue-numbers.ts";
import { joinsBatch } from "./joins-batch.ts";
import type { Bedrooms, PriorityClass, Tier } from "./lane.ts";

/** A household that takes part in a batch, as plain data: a large batch makes no entities. */
export interface BatchEntrant extends Entrant {
  id: string;
  householdId: string;
  areaCode: string;
  districtCode: string;
  bedrooms: Bedrooms;
  qualifiedOn: string | null;
  replacesId: string | null;
  maskedName: string;
  version: number;
}

interface EntrantRow {
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
  qualified_on: string | null;
  replaces_id: string | null;
  masked_name: string;
  version: number;
}

/** Everyone of the area who takes part in the batch of a day. */
export async function entrantsOf(work: Work, areaCode: string, day: PlainDate): Promise<BatchEntrant[]> {
  const waiting = await rows<EntrantRow>(
    work.em,
    `select id, household_id, case_no, area_code, district_code, lane, tier, bedrooms, class, submitted_at,
      qualified_on, replaces_id, masked_name, version
      from queue_entry where area_code = ? and state = 'qualified'`,
    [areaCode],
  );
  return waiting.map(entrantOf).filter(({ qualifiedOn }) => {
    const on = qualifiedOn === null ? null : plainDate(qualifiedOn);
    return joinsBatch({ state: "qualified", qualifiedOn: on }, day);
  });
}

const entrantOf = (row: EntrantRow): BatchEntrant => ({
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
  qualifiedOn: row.qualified_on,
  replacesId: row.replaces_id,
  maskedName: row.masked_name,
  version: Number(row.version),
});
