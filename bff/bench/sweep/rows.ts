import type { Connection } from "mysql2/promise";
import { district, now } from "../pair/stand.ts";

/** A kind that comes in masses: the notices of a list whose time to be downloaded ends, each written down for staff. */
export const kind = "allocation.downloadBy";

/** So many notices that nobody downloaded, the time of one ending every millisecond, the last of them now. */
export async function fillDeadlines(raw: Connection, size: number): Promise<void> {
  for (const table of ["audit_entry", "deadline", "allocation_notice", "allocation"])
    await raw.query(`truncate ${table}`);
  const start = now.epochMilliseconds - size;
  await raw.query(
    `insert into allocation (id, unit_id, household_id, entry_id, session_id, offer_id, district_code, state, chosen_at, version)
    select concat('allocation-', seq), concat('unit-', seq), concat('household-', seq), concat('entry-', seq), 'session',
      concat('offer-', seq), ?, 'qualified', ?, 1 from seq_1_to_${size}`,
    [district, start],
  );
  await raw.query(
    `insert into allocation_notice (id, notice_no, allocation_id, state, fields, template_version, verify_code, issued_at,
      download_by)
    select concat('notice-', seq), concat('GZPZ-', seq), concat('allocation-', seq), 'sealed', '', 0, '', ?, ? + seq
    from seq_1_to_${size}`,
    [start, start],
  );
  await raw.query(
    `insert into deadline (id, kind, subject_id, due_at, state)
    select uuid(), ?, concat('notice-', seq), ? + seq, 'due' from seq_1_to_${size}`,
    [kind, start],
  );
  for (const table of ["deadline", "allocation_notice", "allocation"])
    await raw.query(`analyze table ${table}`);
}
