import type { SqlEntityManager } from "@mikro-orm/sql";
import { CompiledQuery, type QueryResult } from "kysely";

export type SqlValue = string | number | boolean | null;

/** What a statement begins with that a server's connection prepares. */
export const preparedMark = "/* prepared */ ";

/**
 * A statement that comes again and again in the same words: each connection to a server prepares it once, and the server
 * spends no time on reading it any more. Each stays with its connection, so there must be few: no lists of any length.
 */
export const prepared = (sql: string): string => `${preparedMark}${sql}`;

/** SQLite binds no booleans. */
const bindable = (value: SqlValue) => (typeof value === "boolean" ? Number(value) : value);

/**
 * Sends one statement on the transaction's own connection, beside the ORM: its formatting and logging of each
 * statement cost a fifth of a hot act. Errors are the ORM's, so that a unique key or a deadlock is known by its type.
 */
async function send(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<QueryResult<unknown>> {
  await em.getConnection().ensureConnection();
  try {
    return await em.getKysely().executeQuery(CompiledQuery.raw(sql, parameters.map(bindable)));
  } catch (error) {
    throw error instanceof Error ? em.getDriver().convertException(error) : error;
  }
}

/** Rows of a plain query inside the current transaction; for hot paths and lists, where entities would be waste. */
export async function rows<T>(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly SqlValue[] = [],
): Promise<T[]> {
  return (await send(em, sql, parameters)).rows as T[];
}

/** The first row, or undefined. */
export async function firstRow<T>(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly SqlValue[] = [],
): Promise<T | undefined> {
  return (await rows<T>(em, sql, parameters))[0];
}

/** Runs one statement and answers how many rows it touched: a conditional UPDATE checks this. */
export async function change(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly SqlValue[] = [],
): Promise<number> {
  return Number((await send(em, sql, parameters)).numAffectedRows ?? 0);
}

/** `?, ?, ?` for a list of values; for none of them what no value is in. */
export const placeholders = (values: readonly unknown[]): string =>
  values.length === 0 ? "null" : values.map(() => "?").join(", ");

/** Rows per statement: few round trips, and small enough for the limits of every database. */
const rowsAtOnce = 1000;

/** The values of a row, in the order of the columns. */
export type Row = readonly SqlValue[];

/** Rows of a statement of many that is prepared: it stays with its connection, at six kilobytes a row. */
const rowsPrepared = 250;

/** Up to so many rows come again and again, too. */
const fewRows = 3;

/** Adds many rows in few plain statements: for what comes in masses, where entities would be waste. */
export async function insertRows(
  em: SqlEntityManager,
  table: string,
  columns: readonly string[],
  added: readonly Row[],
): Promise<void> {
  const place = `(${placeholders(columns)})`;
  for (const part of inParts(added, rowsPrepared)) {
    const sql = `insert into ${table} (${columns.join(", ")}) values ${part.map(() => place).join(", ")}`;
    const again = part.length <= fewRows || part.length === rowsPrepared;
    await change(em, again ? prepared(sql) : sql, part.flat());
  }
}

/** A list in parts that one statement can name. */
export const inParts = <T>(items: readonly T[], size = rowsAtOnce): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
