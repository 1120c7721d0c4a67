import { allOf, type Condition, everything, type SqlValue } from "./condition.ts";
import { refused } from "./refusals.ts";

export type Direction = "asc" | "desc";

/** Where a page ended: the group, sort value and key of its last row. */
export interface Position {
  value: SqlValue;
  id: string;
  group?: string;
}

/** The order a list is walked in: group by group if it has any, then sort expression and unique key, both in one direction. */
export interface Order {
  sort: string;
  id: string;
  direction: Direction;
  within?: { sql: string; groups: readonly string[] };
}

/**
 * What comes after a position, as ranges to be read one after the other: one to three of each group. Each is a single range
 * of an index on (group, sort, id); the same thing as one OR makes both databases give up the index or sort all ties.
 */
export function rangesAfter({ within, ...order }: Order, after: Position | undefined): Condition[] {
  if (!within) return inOneGroup(order, after);
  const groups = order.direction === "desc" ? within.groups.toReversed() : within.groups;
  return groups.slice(after ? groups.indexOf(after.group ?? "") : 0).flatMap((group) => {
    const inGroup = { sql: `${within.sql} = ?`, parameters: [group] };
    return inOneGroup(order, group === after?.group ? after : undefined).map((range) =>
      allOf([inGroup, range]),
    );
  });
}

/** Rows without a value come last whichever way the list goes; both databases sort NULL as the smallest. */
function inOneGroup(
  { sort, id, direction }: Omit<Order, "within">,
  after: Position | undefined,
): Condition[] {
  const without = { sql: `${sort} is null`, parameters: [] };
  if (!after)
    return direction === "desc" ? [everything] : [{ sql: `${sort} is not null`, parameters: [] }, without];
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

export function writeCursor({ sort, value, id, total, group }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id, total ?? null, group ?? null])).toString("base64url");
}

/** Reads a cursor back; one of another sort, of a group that there is not, or something else altogether is refused. */
export function readCursor(text: string, sort: string, groups?: readonly string[]): Cursor {
  const parts = parsed(text);
  if (!Array.isArray(parts) || parts.length !== 5) throw refused("badCursor");
  const [writtenFor, value, id, total, group] = parts as unknown[];
  const isValue = value === null || typeof value === "string" || typeof value === "number";
  if (writtenFor !== sort || !isValue || typeof id !== "string") throw refused("badCursor");
  if (groups && !groups.some((known) => known === group)) throw refused("badCursor");
  return {
    ...{ sort, value, id },
    ...(typeof total === "number" ? { total } : {}),
    ...(typeof group === "string" ? { group } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    // Not ours: the caller refuses it.
    return undefined;
  }
}
