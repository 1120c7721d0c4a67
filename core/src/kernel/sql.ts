import type { SqlEntityManager } from "@mikro-orm/sql";

type Parameter = string | number | boolean | null;

/** Rows of a plain query inside the current transaction; for hot paths and lists, where entities would be waste. */
export async function rows<T>(
  em: SqlEntityManager,
  sql: string,
  parameters: readonly Parameter[] = [],
): Promise<T[]> {
  return (await em.execute(sql, [...parameters], "all")) as unknown as T[];
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
  const result = (await em.execute(sql, [...parameters], "run")) as unknown as { affectedRows: number };
  return result.affectedRows;
}

/** `?, ?, ?` for a list of values. */
export const placeholders = (values: readonly unknown[]): string => values.map(() => "?").join(", ");
