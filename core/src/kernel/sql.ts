import type { SqlEntityManager } from "@mikro-orm/sql";
import { CompiledQuery, type QueryResult } from "kysely";

type Parameter = string | number | boolean | null;

/** SQLite binds no booleans. */
const bindable = (value: Parameter) => (typeof value === "boolean" ? Number(value) : value);

/**
 * Sends one statement on the transaction's own connection, beside the ORM: its formatting and logging of each
 * statement cost a fifth of a hot act. Errors are the ORM's, so that a unique key or a deadlock is known by its type.
 */
async function send(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly Parameter[],
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
  parameters: readonly Parameter[] = [],
): Promise<T[]> {
  return (await send(em, sql, parameters)).rows as T[];
}

/** The first row, or undefined. */
export async function firstRow<T>(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly Parameter[] = [],
): Promise<T | undefined> {
  return (await rows<T>(em, sql, parameters))[0];
}

/** Runs one statement and answers how many rows it touched: a conditional UPDATE checks this. */
export async function change(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly Parameter[] = [],
): Promise<number> {
  return Number((await send(em, sql, parameters)).numAffectedRows ?? 0);
}

/** `?, ?, ?` for a list of values. */
export const placeholders = (values: readonly unknown[]): string => values.map(() => "?").join(", ");
