import { preparedMark } from "@housing/core/kernel";
import { MariaDbDriver } from "@mikro-orm/mariadb";
import { MySqlConnection, MySqlDriver } from "@mikro-orm/mysql";
import type { PoolConnection } from "mysql2";

/** Has what comes again and again prepared once a connection: the server reads its values without a parser. */
class PreparingConnection extends MySqlConnection {
  override async connect(options?: { skipOnConnect?: boolean }): Promise<void> {
    // Before the first connection is made: `onConnect` may already ask for one.
    await super.connect({ skipOnConnect: true });
    const pool = await this.getNativeClient();
    pool.on("connection", (connection: PoolConnection) => prepareMarked(connection as unknown as Ways));
    if (options?.skipOnConnect !== true) await this.onConnect();
  }
}

type Done = (error: { errno?: number } | null, ...rest: unknown[]) => void;
type Query = (sql: string, values: unknown[], done: Done) => unknown;

/** The two ways of a connection that are used here. */
export interface Ways {
  query: Query;
  execute: Query;
}

/**
 * How a server, or a proxy before it, says that it prepares nothing or nothing more: ER_UNKNOWN_COM_ERROR,
 * ER_NOT_SUPPORTED_YET, ER_UNKNOWN_STMT_HANDLER (a proxy sent it to another server than it was prepared by),
 * ER_UNSUPPORTED_PS, ER_MAX_PREPARED_STMT_COUNT_REACHED, ER_NEED_REPREPARE. Nothing has been done then.
 */
const refusals = [1047, 1235, 1243, 1295, 1461, 1615];

/**
 * The ORM's way to the driver knows only the text protocol. After the first refusal a connection sends everything as text:
 * to be refused each time would cost each statement a second way there and back.
 */
export function prepareMarked(ways: Ways): void {
  const asText = ways.query.bind(ways);
  let refused = false;
  const prepared: Query = (sql, values, done) =>
    ways.execute(sql, values, (error, ...rest) => {
      if (!refusals.includes(error?.errno ?? 0)) return done(error, ...rest);
      refused = true;
      asText(sql, values, done);
    });
  ways.query = (sql, values, done) => {
    if (typeof sql !== "string" || !sql.startsWith(preparedMark)) return asText(sql, values, done);
    return (refused ? asText : prepared)(sql.slice(preparedMark.length), values, done);
  };
}

export class PreparingMariaDbDriver extends MariaDbDriver {
  protected override readonly connection = new PreparingConnection(this.config);
}

export class PreparingMySqlDriver extends MySqlDriver {
  protected override readonly connection = new PreparingConnection(this.config);
}
