import { firstRow, found, placeholders, rows, type Work } from "../kernel/index.ts";
import { type Bedrooms, bedroomsText, type Tier } from "../queue/index.ts";

/** The flat and the number behind an allocation, as lists and notices print them. */
export interface AllocatedHome {
  allocationId: string;
  householdId: string;
  entryId: string;
  unitId: string;
  sessionId: string;
  districtCode: string;
  areaCode: string;
  estate: string;
  address: string;
  building: string;
  doorNo: string;
  bedrooms: Bedrooms;
  areaCentiares: number;
  rentFen: number;
  tier: Tier;
  queueNumber: number;
  caseNo: string;
  maskedName: string;
}

const sql = `select a.id as allocationId, a.household_id as householdId, a.entry_id as entryId, a.unit_id as unitId,
  a.session_id as sessionId, a.district_code as districtCode, e.area_code as areaCode, s.name as estate, s.address as address,
  b.name as building, u.door_no as doorNo, u.bedrooms as bedrooms, u.area_centiares as areaCentiares, u.rent_fen as rentFen,
  e.tier as tier, e.number as queueNumber, e.case_no as caseNo, e.masked_name as maskedName
  from allocation a join unit u on u.id = a.unit_id join building b on b.id = u.building_id
  join estate s on s.id = u.estate_id join queue_entry e on e.id = a.entry_id`;

/** Refuses an allocation that does not exist. */
export async function homeOf(work: Work, allocationId: string): Promise<AllocatedHome> {
  return found(await firstRow<AllocatedHome>(work.em, `${sql} where a.id = ?`, [allocationId]));
}

/** The same for many, in no order. */
export function homesOf(work: Work, allocationIds: readonly string[]): Promise<AllocatedHome[]> {
  const where = `where a.id in (${placeholders(allocationIds)})`;
  return rows<AllocatedHome>(work.em, `${sql} ${where}`, allocationIds);
}

/** `名苑1栋101` */
export const homeText = ({ estate, building, doorNo }: AllocatedHome): string =>
  `${estate}${building}${doorNo}`;

/** `二居室` */
export const bedroomsOf = ({ bedrooms }: AllocatedHome): string => bedroomsText[bedrooms];
