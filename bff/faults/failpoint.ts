import type { Pool } from "mysql2";
import type { DieAt } from "./orders.ts";
import type { Town } from "./small-town.ts";

type Callback = (error: unknown, ...answer: unknown[]) => void;
type Query = (sql: string, parameters: readonly unknown[], callback: Callback) => unknown;
interface Client {
  query: Query;
}

export interface Statements {
  /** From now on statements are counted, and this process kills itself at one of them. */
  dieAt(where: DieAt): void;
  count(): number;
}

/** Stands between this process and its connections, `begin` and `commit` included. For drills only. */
export async function countStatements({ em }: Town): Promise<Statements> {
  const pool = await (
    em.getConnection() as unknown as { getNativeClient(): Promise<Pool> }
  ).getNativeClient();
  const known = new WeakSet<object>();
  let [sent, where] = [0, undefined as DieAt | undefined];
  const dieIf = (side: DieAt["side"], statement: number): void => {
    if (where?.side === side && where.statement === statement) process.kill(process.pid, "SIGKILL");
  };
  pool.on("acquire", (connection) => {
    const client = connection as unknown as Client;
    if (known.has(client)) return;
    known.add(client);
    const real = client.query.bind(client);
    client.query = (sql, parameters, callback) => {
      sent += 1;
      const statement = sent;
      dieIf("before", statement);
      return real(sql, parameters, (...answer) => {
        dieIf("after", statement);
        callback(...answer);
      });
    };
  });
  const arm = (given: DieAt): void => {
    [sent, where] = [0, given];
  };
  return { dieAt: arm, count: () => sent };
}
