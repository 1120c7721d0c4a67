import { DatabaseSync } from "node:sqlite";
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";

/**
 * SQLite on Node's own module. WAL, a busy timeout, and BEGIN IMMEDIATE: a transaction that reads before it writes
 * would otherwise fail with SQLITE_BUSY as soon as a second process writes.
 */
export class EmbeddedDialect extends SqliteDialect {
  constructor(file: string) {
    super({ database: async () => openEmbedded(file) });
  }
}

function openEmbedded(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: 10_000, enableForeignKeyConstraints: true });
  database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536;");
  return {
    close: () => database.close(),
    prepare: (sql) => prepare(database, sql === "begin" ? "begin immediate" : sql),
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  type Values = Parameters<typeof statement.all>;
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...(values as Values)),
    run: (values) => statement.run(...(values as Values)),
    iterate: (values) => statement.iterate(...(values as Values)),
  };
}
