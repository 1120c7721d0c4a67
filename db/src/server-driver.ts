import { massMark } from "@housing/core/kernel";
import { MariaDbDriver } from "@mikro-orm/mariadb";
import { MySqlConnection, MySqlDriver } from "@mikro-orm/mysql";
import type { PoolConnection } from "mysql2";

/** Has what comes in masses prepared once a connection: the server reads such values without a parser. */
class PreparingConnection extends MySqlConnection {
  override async connect(options?: { skipOnConnect?: boolean }): Promise<void> {
    // Before the first connection is made: `onConnect` may already ask for one.
    await super.connect({ skipOnConnect: true });
    (await this.getNativeClient()).on("connection", prepareMasses);
    if (options?.skipOnConnect !== true) await this.onConnect();
  }
}

type Query = (sql: string, values: unknown[], done: () => void) => unknown;

/** The ORM's way to the driver knows only the text protocol. */
function prepareMasses(connection: PoolConnection): void {
  const ways = connection as unknown as { query: Query; execute: Query };
  const asText = ways.query.bind(connection);
  ways.query = (sql, values, done) =>
    typeof sql === "string" && sql.startsWith(massMark)
      ? ways.execute(sql, values, done)
      : asText(sql, values, done);
}

export class PreparingMariaDbDriver extends MariaDbDriver {
  protected override readonly connection = new PreparingConnection(this.config);
}

export class PreparingMySqlDriver extends MySqlDriver {
  protected override readonly connection = new PreparingConnection(this.config);
}
