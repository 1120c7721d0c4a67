import type { Condition, SqlValue } from "./condition.ts";
import { refused } from "./refusals.ts";

export type Direction = "asc" | "desc";

/** Where a page ended: the sort value and key of its last row. */
export interface Position {
  value: SqlValue;
  id: string;
}

/** The order a list is walked in: sort expression, then the unique key, both in one direction. */
export interface Order {
  sort: string;
  id: string;
  direction: Direction;
}

/**
 * What comes after a position, as one to three ranges to be read one after the other. Each is a single range of an
 * index on (sort, id); the same thing as one OR makes both databases give up the index or sort all ties. Rows without a
 * value come last whichever way the list goes; both databases sort NULL as the smallest.
 */
export function rangesAfter({ sort, id, direction }: Order, after: Position | undefined): Condition[] {
  const without = { sql: `${sort} is null`, parameters: [] };
  if (!after)
    return direction === "desc"
      ? [{ sql: "1 = 1", parameters: [] }]
      : [{ sql: `${sort} is not null`, parameters: [] }, without];
  const beyond = direction === "asc" ? ">" : "<";
  if (after.value === null) return [{ sql: `${sort} is null and ${id} ${beyond} ?`, parameters: [after.id] }];
  return [
    { sql: `${sort} = ? and ${id} ${beyond} ?`, parameters: [after.value, after.id] },
    { sql: `${sort} ${beyond} ?`, parameters: [after.value] },
    without,
  ];
}

/** What a cursor carries: the position, the sort it belongs to, and the total once it was counted. */
export interface Cursor extends Position {
  sort: string;
  total?: number;
}

export function writeCursor({ sort, value, id, total }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id, total ?? null])).toString("base64url");
}

/** Reads a cursor back; one of another sort, or something else altogether, is refused. */
export function readCursor(text: string, sort: string): Cursor {
  const parts = parsed(text);
  if (!Array.isArray(parts) || parts.length !== 4) throw refused("badCursor");
  const [writtenFor, value, id, total] = parts as unknown[];
  const isValue = value === null || typeof value === "string" || typeof value === "number";
  if (writtenFor !== sort || !isValue || typeof id !== "string") throw refused("badCursor");
  return { sort, value, id, ...(typeof total === "number" ? { total } : {}) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    // Not ours: the caller refuses it.
    return undefined;
  }
}
