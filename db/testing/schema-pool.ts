import { createHash } from "node:crypto";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";

/** An empty schema that nobody else uses until it is given back. */
export interface LeasedSchema {
  readonly url: string;
  release(): Promise<void>;
}

/**
 * Leases a schema with the empty tables of this script on a test server. Schemas are used again, because to make all
 * tables takes longer than most tests; a lock of the server says that one is in use, and goes with its process.
 */
export async function leaseSchema(server: string, script: string): Promise<LeasedSchema> {
  const uri = server.replace(/^mariadb/, "mysql");
  const connection = await createConnection({ uri, multipleStatements: true });
  const schema = await lockOne(connection, createHash("sha256").update(script).digest("hex").slice(0, 8));
  await connection.query(`create database if not exists ${schema}; use ${schema}`);
  const tables = await tablesOf(connection);
  // Whoever made them may have been killed half-way.
  if (tables.length === script.split("create table ").length - 1) await empty(connection, tables);
  else await connection.query(`drop database ${schema}; create database ${schema}; use ${schema}; ${script}`);
  return { url: `${server.replace(/\/[^/]*$/, "")}/${schema}`, release: () => connection.end() };
}

async function lockOne(connection: Connection, version: string): Promise<string> {
  for (let place = 1; ; place += 1) {
    const schema = `test_${version}_${place}`;
    const [[row]] = await connection.query<RowDataPacket[]>("select get_lock(?, 0) as taken", [schema]);
    if (row?.taken === 1) return schema;
  }
}

interface FoundTable {
  name: string;
  /** It numbers its rows itself, and has begun to. */
  counting: boolean;
}

async function tablesOf(connection: Connection): Promise<readonly FoundTable[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "select table_name as name, auto_increment > 1 as counting from information_schema.tables where table_schema = database()",
  );
  return rows.map(({ name, counting }) => ({ name, counting: counting === 1 }));
}

async function empty(connection: Connection, tables: readonly FoundTable[]): Promise<void> {
  const filled = tables.map(
    ({ name }) => `select '${name}' as name from (select 1 from \`${name}\` limit 1) row`,
  );
  const [rows] = await connection.query<RowDataPacket[]>(filled.join(" union all "));
  const acts = [
    ...rows.map(({ name }) => `delete from \`${name}\``),
    ...tables.flatMap(({ name, counting }) => (counting ? `truncate \`${name}\`` : [])),
  ];
  await connection.query(["set foreign_key_checks = 0", ...acts].join("; "));
}
