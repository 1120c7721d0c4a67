import type { Connection } from "mysql2/promise";
import { numberOf } from "../pair/stand.ts";

/** What is wrong after all of them were swept: each must have been done and written down once. */
export async function brokenSweep(raw: Connection, size: number): Promise<string[]> {
  const [left, done, different] = [
    await numberOf(raw, "select count(*) from deadline where state <> 'done' or done_at is null"),
    await numberOf(raw, "select count(*) from audit_entry"),
    await numberOf(raw, "select count(distinct subject_id) from audit_entry"),
  ];
  const broken: string[] = [];
  if (left > 0) broken.push(`${left} deadlines are left`);
  if (done !== different) broken.push(`${done - different} deadlines were done twice`);
  if (different !== size) broken.push(`${different} of ${size} deadlines were done`);
  return broken;
}
