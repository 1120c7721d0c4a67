import type { Connection, ResultSetHeader } from "mysql2/promise";
import { area, district, now } from "../pair/stand.ts";

const written = ["queue_entry", "queue_batch", "publicity_list", "publicity_item", "audit_entry", "deadline"];

/**
 * So many qualified households in the six lanes of one area, with equal instants among them, in no order of arrival; no
 * batch yet. Each slice begins on tables made anew: taking numbers back would leave the server work for the time after.
 */
export async function fillQueue(raw: Connection, size: number): Promise<void> {
  for (const table of written) await raw.query(`truncate ${table}`);
  await raw.query("update lane_counter set last = 0");
  const tier = "if(seq % 2 = 0, 'lowRent', 'publicRental')";
  const bedrooms = "1 + seq % 3";
  await raw.query(
    `insert into queue_entry (id, household_id, case_id, case_no, area_code, district_code, tier, bedrooms, lane, class,
      submitted_at, qualified_on, state, rejoins, origin, pending_household_id, masked_name, version)
    select uuid(), concat('household-', seq), null, concat('GZ', lpad(seq, 8, '0')), ?, ?, ${tier}, ${bedrooms},
      concat(?, '/', ${tier}, '/', ${bedrooms}), if(seq % 5 = 0, 'priority', 'ordinary'),
      ? - (seq * 7919 % 1000003) * 1000, '2026-05-31', 'qualified', 0, 'application', concat('household-', seq), '王*明', 1
    from seq_1_to_${size}`,
    [area, district, area, now.epochMilliseconds],
  );
  await raw.query("analyze table queue_entry");
}

/** The order of the rules. */
export const turn = "if(tier = 'publicRental' and class = 'ordinary', 1, 0), submitted_at, case_no";

/** The numbers alone, in a table of their own. Answers how many there are. */
export async function rawNumbers(raw: Connection): Promise<number> {
  await raw.query("truncate raw_number");
  const [{ affectedRows }] = await raw.query<ResultSetHeader>(
    `insert into raw_number (id, lane, number)
    select id, lane, row_number() over (partition by lane order by ${turn}) from queue_entry where area_code = ?`,
    [area],
  );
  return affectedRows;
}
