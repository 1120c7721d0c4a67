import type { Connection, RowDataPacket } from "mysql2/promise";
import { now } from "../pair/stand.ts";

const due = `select id from deadline where state = 'due' and due_at <= ?
  order by due_at, id limit 1000 for update skip locked`;
const claim = "update deadline set state = 'done', done_at = ? where id in (?) and state = 'due'";

/** The database has no SM3; its own SHA-256 stands for the tag of each entry. */
const written = `insert into audit_entry (id, at, act, actor_kind, actor_id, actor_name, subject_type, subject_id,
    district_code, policy_revision, facts, mac)
  select uuid(), d.due_at, 'allocation.noticeNotDownloaded', 'system', 'deadline', '系统', 'allocation', n.allocation_id,
    null, 0, concat('{"noticeId":"', n.id, '"}'),
    left(sha2(concat('a key of thirty-two bytes or more ', n.id, d.due_at), 256), 58)
  from deadline d join allocation_notice n on n.id = d.subject_id join allocation a on a.id = n.allocation_id
  where d.id in (?) and n.state <> 'void' and n.downloaded_at is null`;

/** A thousand at a time by SKIP LOCKED: claimed, written down and committed together; a deadlock is tried again. */
export async function rawSweep(connection: Connection, until: number): Promise<number> {
  await connection.query("set session transaction isolation level read committed");
  for (let done = 0; ; ) {
    const claimed = await claimBatch(connection, until);
    if (claimed === 0) return done;
    if (claimed !== "deadlock") done += claimed;
  }
}

async function claimBatch(connection: Connection, until: number): Promise<number | "deadlock"> {
  try {
    await connection.query("begin");
    const [rows] = await connection.query<RowDataPacket[]>(due, [until]);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) {
      await connection.query(claim, [now.epochMilliseconds, ids]);
      await connection.query(written, [ids]);
    }
    await connection.query("commit");
    return ids.length;
  } catch (error) {
    if ((error as { errno?: unknown }).errno !== 1213) throw error;
    await connection.query("rollback");
    return "deadlock";
  }
}
