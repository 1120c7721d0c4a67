import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { MikroORM, type Options } from "@mikro-orm/core";
import { Migrator } from "@mikro-orm/migrations";
import { type SqlEntityManager, SqliteDriver } from "@mikro-orm/sql";
import { CompiledQuery, type DatabaseConnection } from "kysely";
import { EmbeddedDialect } from "./embedded-dialect.ts";
import { entities } from "./entities.ts";

export type Dialect = "sqlite" | "mysql";
export type Orm = MikroORM & { em: SqlEntityManager };

const common = {
  entities,
  forceUtcTimezone: true,
  discovery: { warnWhenNoEntities: true },
  extensions: [Migrator],
} satisfies Partial<Options>;

/** Migrations are SQL and so are written per dialect; the snapshot beside them is what the next one starts from. */
const migrationsOf = (dialect: Dialect) => ({
  path: fileURLToPath(new URL(`../migrations/${dialect}`, import.meta.url)),
  tableName: "schema_migration",
  snapshotName: "schema",
  // A server that starts writes nothing into the program's own folder, where another may be reading it.
  snapshotOnMigrate: false,
  // What was applied is answered, and said in the log of the server in its form.
  silent: true,
  emit: "ts",
  // SQLite ignores `pragma foreign_keys` inside a transaction and would cascade while it rebuilds a table.
  transactional: dialect !== "sqlite",
  allOrNothing: dialect !== "sqlite",
});

/** The embedded database: one file, or `:memory:` for a test. */
export async function openEmbedded(file: string): Promise<Orm> {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const options = {
    ...common,
    driver: SqliteDriver,
    dbName: file,
    driverOptions: new EmbeddedDialect(file),
    migrations: migrationsOf("sqlite"),
  };
  return (await MikroORM.init(options as unknown as Options)) as unknown as Orm;
}

/** A server of the MySQL protocol. `mariadb://` speaks to MariaDB, `mysql://` to MySQL and the distributed ones. */
export async function openServer(url: string, poolSize = 20): Promise<Orm> {
  const address = new URL(url);
  const options = {
    ...common,
    driver: await driverFor(address.protocol),
    host: address.hostname,
    port: Number(address.port || 3306),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    dbName: address.pathname.slice(1),
    charset: "utf8mb4",
    pool: { min: 0, max: poolSize },
    driverOptions: { queryFormat: await formatOnce() },
    onCreateConnection: isolateSnapshots,
    migrations: migrationsOf("mysql"),
  };
  return (await MikroORM.init(options as unknown as Options)) as unknown as Orm;
}

const UNKNOWN_VARIABLE = 1193;

/**
 * A write on a row that was changed since this transaction's snapshot fails, and the act is run again on what is there now:
 * MariaDB before 11.6 does it only when asked, MySQL not at all.
 */
async function isolateSnapshots(connection: unknown): Promise<void> {
  try {
    const statement = CompiledQuery.raw("set session innodb_snapshot_isolation = 1");
    await (connection as DatabaseConnection).executeQuery(statement);
  } catch (error) {
    if ((error as { errno?: unknown }).errno !== UNKNOWN_VARIABLE) throw error;
  }
}

/** The ORM has written the values into its statements: searching those again for placeholders is a tenth of an act's time. */
async function formatOnce() {
  const { format } = await import("mysql2");
  return (sql: string, values?: Parameters<typeof format>[1]): string =>
    Array.isArray(values) && values.length === 0 ? sql : format(sql, values);
}

/** Loaded only where there is a server. */
async function driverFor(protocol: string) {
  const { PreparingMariaDbDriver, PreparingMySqlDriver } = await import("./server-driver.ts");
  return protocol === "mariadb:" ? PreparingMariaDbDriver : PreparingMySqlDriver;
}

export const isEmbedded = (url: string): boolean => url.startsWith("file:");

export function openDatabase(url: string): Promise<Orm> {
  return isEmbedded(url) ? openEmbedded(url.slice("file:".length)) : openServer(url);
}
