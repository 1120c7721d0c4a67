import type { Connection } from "mysql2/promise";
import { now } from "../pair/stand.ts";

/** The kind whose handler writes one row. */
export const kind = "bench.nothing";

/** So many deadlines, one a millisecond, the last of them due now. */
export async function fillDeadlines(raw: Connection, size: number): Promise<void> {
  await raw.query("create table if not exists bench_done (subject_id varchar(36) not null)");
  for (const table of ["bench_done", "deadline"]) await raw.query(`truncate ${table}`);
  await raw.query(
    `insert into deadline (id, kind, subject_id, due_at, state)
    select uuid(), ?, concat('subject-', seq), ? + seq, 'due' from seq_1_to_${size}`,
    [kind, now.epochMilliseconds - size],
  );
  await raw.query("analyze table deadline");
}
