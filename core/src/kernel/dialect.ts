import { type SqlEntityManager, SqlitePlatform } from "@mikro-orm/sql";
import { placeholders, type SqlValue } from "./sql.ts";

/** A statement, or a part of one, with the values of its placeholders in order. */
export interface Statement {
  sql: string;
  values: readonly SqlValue[];
}

export interface UpdateFrom {
  /** Names rows by a column `row_id`, and says something of each. */
  named: Statement;
  /** What to set, by what was said: `number = named.place`. */
  set: Statement;
}

/** What the embedded database and the servers of the MySQL protocol say in different words; nothing else knows which it is. */
export interface Dialect {
  /** Changes the rows of a table that a query names, in one statement. */
  updateFrom(table: string, update: UpdateFrom): Statement;
  /**
   * An insert that leaves the row alone where its key is taken, and holds it until the end of the transaction. Unlike a
   * look for a row that is not there it locks no gap: beginners at once do not wait for each other in a circle.
   */
  insertMissing(table: string, columns: readonly [key: string, ...others: string[]]): string;
  /** A text compared byte by byte, whatever the collation of its column. */
  bytes(text: string): string;
  /** What a select ends with to wait for whoever holds its rows, or to pass over those. Courtesies: a conditional update decides. */
  lock: Readonly<Record<"wait" | "passOver", string>>;
}

const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(", ")}) values (${placeholders(columns)})`;

const embedded: Dialect = {
  insertMissing: (table, columns) => `${insertInto(table, columns)} on conflict (${columns[0]}) do nothing`,
  updateFrom: (table, { named, set }) => ({
    sql: `update ${table} set ${set.sql} from (${named.sql}) as named where ${table}.id = named.row_id`,
    values: [...set.values, ...named.values],
  }),
  bytes: (text) => `cast(${text} as blob)`,
  lock: { wait: "", passOver: "" },
};

/** The largest limit there is. */
const everyRow = "18446744073709551615";

const server: Dialect = {
  insertMissing: (table, [key, ...others]) =>
    `${insertInto(table, [key, ...others])} on duplicate key update ${key} = ${key}`,
  updateFrom: (table, { named, set }) => ({
    // In the order of the keys: rows that lie side by side are changed at once. Without a limit no server sorts.
    sql: `update ${table} join (${named.sql} order by row_id limit ${everyRow}) as named on ${table}.id = named.row_id
      set ${set.sql}`,
    values: [...named.values, ...set.values],
  }),
  bytes: (text) => `cast(${text} as binary)`,
  lock: { wait: "for update", passOver: "for update skip locked" },
};

export const dialectOf = (em: SqlEntityManager): Dialect =>
  em.getPlatform() instanceof SqlitePlatform ? embedded : server;
