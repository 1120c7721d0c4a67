import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import { now } from "../pair/stand.ts";

const claimAll = "update deadline set state = 'done', done_at = ? where id in (?) and state = 'due'";

/** A thousand at a time: claimed, written and committed together; a deadlock is tried again. */
export async function claimInBatches(connection: Connection, until: number): Promise<number> {
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
    const [due] = await connection.query<RowDataPacket[]>(
      `select id, subject_id from deadline where state = 'due' and due_at <= ?
        order by due_at, id limit 1000 for update skip locked`,
      [until],
    );
    if (due.length > 0) {
      await connection.query(claimAll, [now.epochMilliseconds, due.map(({ id }) => id)]);
      const subjects = due.map((row) => [row.subject_id]);
      await connection.query("insert into bench_done (subject_id) values ?", [subjects]);
    }
    await connection.query("commit");
    return due.length;
  } catch (error) {
    if ((error as { errno?: unknown }).errno !== 1213) throw error;
    await connection.query("rollback");
    return "deadlock";
  }
}

/** Each in its own transaction, claimed by the conditional update: what the product promises its handlers. */
export async function claimEach(connection: Connection, until: number): Promise<number> {
  for (let done = 0; ; ) {
    const [due] = await connection.query<RowDataPacket[]>(
      "select id, subject_id from deadline where state = 'due' and due_at <= ? order by due_at, id limit 200",
      [until],
    );
    if (due.length === 0) return done;
    for (const { id, subject_id: subjectId } of due) if (await claimOne(connection, id, subjectId)) done += 1;
  }
}

async function claimOne(connection: Connection, id: string, subjectId: string): Promise<boolean> {
  await connection.query("begin");
  const [{ affectedRows }] = await connection.query<ResultSetHeader>(claimAll, [now.epochMilliseconds, [id]]);
  if (affectedRows === 1)
    await connection.query("insert into bench_done (subject_id) values (?)", [subjectId]);
  await connection.query("commit");
  return affectedRows === 1;
}
