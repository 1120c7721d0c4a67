import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { MikroORM, type Options } from "@mikro-orm/core";
import { SqliteDriver, type SqlEntityManager } from "@mikro-orm/sql";
import { EmbeddedDialect } from "./embedded-dialect.ts";
import { entities } from "./entities.ts";

export type Orm = MikroORM & { em: SqlEntityManager };

const common = { entities, forceUtcTimezone: true, discovery: { warnWhenNoEntities: true } } satisfies Partial<Options>;

/** The embedded database: one file, or `:memory:` for a test. */
export async function openEmbedded(file: string): Promise<Orm> {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const options = { ...common, driver: SqliteDriver, dbName: file, driverOptions: new EmbeddedDialect(file) };
  return (await MikroORM.init(options as unknown as Options)) as unknown as Orm;
}

/** A server of the MySQL protocol. `mariadb://` speaks to MariaDB, `mysql://` to MySQL and the distributed ones. */
export async function openServer(url: string, poolSize = 20): Promise<Orm> {
  const address = new URL(url);
  const options = {
    ...common,
    driver: address.protocol === "mariadb:" ? await mariaDb() : await mySql(),
    host: address.hostname,
    port: Number(address.port || 3306),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    dbName: address.pathname.slice(1),
    charset: "utf8mb4",
    pool: { min: 0, max: poolSize },
  };
  return (await MikroORM.init(options as unknown as Options)) as unknown as Orm;
}

const mariaDb = async () => (await import("@mikro-orm/mariadb")).MariaDbDriver;
const mySql = async () => (await import("@mikro-orm/mysql")).MySqlDriver;

export function openDatabase(url: string): Promise<Orm> {
  return url.startsWith("file:") ? openEmbedded(url.slice("file:".length)) : openServer(url);
}
