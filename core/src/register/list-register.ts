import { abilitiesOf } from "../identity/index.ts";
import { found, hasRole, rows, type Work } from "../kernel/index.ts";
import { type Cell, cellOf } from "./cells.ts";
import { allOf, type Condition, type SqlValue } from "./condition.ts";
import { type Filters, filterConditions } from "./filter.ts";
import { type Cursor, type Order, rangesAfter, readCursor, writeCursor } from "./keyset.ts";
import { refused } from "./refusals.ts";
import { type ColumnDeclaration, type RegisterDeclaration, registers } from "./register.ts";

/** G3.17: taking a list out of the system is more than seeing it. */
export const mayExport = ({ actor }: Work): boolean => abilitiesOf(actor).includes("register.export");

export interface ListQuery {
  filters?: Filters;
  /** A sortable column's key; `-` in front for descending. */
  sort?: string;
  after?: string;
  /** Default 50, at most 200. */
  limit?: number;
}

export type Row = { id: string } & Record<string, Cell>;

export interface RowsPage {
  rows: Row[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
  /** How many rows there are; absent when there are more than are worth counting. */
  total?: number;
}

/** Rows are counted as far as this; beyond it a list says no total rather than a slow one. */
const countedRows = 2_000;

/** The declaration, for those who may see the list; for others it does not exist. */
export function registerFor(work: Work, code: string): RegisterDeclaration {
  const register = found(work.registry.find(registers, code));
  return found(hasRole(work.actor, ...register.who) ? register : undefined);
}

/** One page of a register: what the actor may see of it, filtered, in order. Any page costs what the first costs. */
export async function listRegister(work: Work, code: string, query: ListQuery): Promise<RowsPage> {
  const register = registerFor(work, code);
  const limit = query.limit ?? 50;
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw refused("badLimit");
  const plan = planOf(work, register, query);
  const after =
    query.after === undefined ? undefined : readCursor(query.after, plan.sort, plan.order.within?.groups);
  const read = await readPage(work, plan, after, limit + 1);
  const total = after ? after.total : await countRows(work, plan);
  const shown = read.slice(0, limit);
  return {
    rows: shown.map(await presenter(work, plan.columns)),
    ...(read.length > limit ? { next: writeCursor(endOf(shown, plan, total)) } : {}),
    ...(total === undefined ? {} : { total }),
  };
}

export interface StoredRow {
  id: string;
  sort_value: SqlValue;
  sort_group?: string;
  [column: `c${number}`]: unknown;
  /** What decides how it is shown. */
  [showBy: `m${number}`]: unknown;
}

/** A list as it will be asked for: everything but the position. */
export interface ListPlan {
  register: RegisterDeclaration;
  /** What is read, opened and shown: a column that nobody asked for costs nothing. */
  columns: readonly ColumnDeclaration[];
  /** As in the query, so that a cursor is only used with its own sort. */
  sort: string;
  order: Order;
  where: Condition;
  sortsNumbers: boolean;
}

export function planOf(
  work: Work,
  register: RegisterDeclaration,
  { filters = {}, sort }: ListQuery,
): ListPlan {
  const wanted = sort || register.defaultSort;
  const key = wanted.replace(/^-/, "");
  const column = register.columns.find((candidate) => candidate.key === key && candidate.sortable);
  if (!column) throw refused("unknownSort", { sort: key });
  const { sql, within } = column;
  return {
    register,
    columns: register.columns,
    sort: wanted,
    order: {
      ...{ sort: sql, id: register.id, direction: wanted.startsWith("-") ? "desc" : "asc" },
      ...(within && { within: { sql: within.sql, groups: within.groups(work) } }),
    },
    where: allOf([register.scope(work), ...filterConditions(work, register.filters, filters)]),
    sortsNumbers: ["number", "money", "instant", "end"].includes(column.type),
  };
}

/** The rows after a position, range by range until there are enough. */
export async function readPage(
  work: Work,
  plan: ListPlan,
  after: Cursor | undefined,
  limit: number,
): Promise<StoredRow[]> {
  const read: StoredRow[] = [];
  for (const range of rangesAfter(plan.order, after)) {
    if (read.length >= limit) break;
    const { sql, parameters } = pageSql(plan, range, limit - read.length);
    read.push(...(await rows<StoredRow>(work.em, sql, parameters)));
  }
  return read;
}

/** The statement for one range; exported for the test that asks the planner about it. */
export function pageSql(plan: ListPlan, range: Condition, limit: number): Condition {
  const { register, order, where } = plan;
  const columns = plan.columns.flatMap(({ sql, showBy }, i) => [
    `${sql} as c${i}`,
    ...(showBy ? [`${showBy.sql} as m${i}`] : []),
  ]);
  const group = order.within ? [`${order.within.sql} as sort_group`] : [];
  const condition = allOf([where, range]);
  return {
    sql: `select ${[`${order.id} as id`, `${order.sort} as sort_value`, ...group, ...columns].join(", ")} from ${tables(register)}
      where ${condition.sql} order by ${order.sort} ${order.direction}, ${order.id} ${order.direction} limit ${limit}`,
    parameters: condition.parameters,
  };
}

const tables = ({ from, joins = [] }: RegisterDeclaration): string =>
  [from, ...joins.map((join) => `left join ${join}`)].join(" ");

/** Counts as far as it is worth it. */
async function countRows(work: Work, { register, where }: ListPlan): Promise<number | undefined> {
  const counted = `select 1 as one from ${tables(register)} where ${where.sql} limit ${countedRows + 1}`;
  const [row] = await rows<{ n: number }>(
    work.em,
    `select count(*) as n from (${counted}) counted`,
    where.parameters,
  );
  const n = Number(row?.n ?? 0);
  return n > countedRows ? undefined : n;
}

/** The cursor behind the last of these rows. */
export function endOf(read: readonly StoredRow[], plan: ListPlan, total?: number): Cursor {
  const last = found(read.at(-1));
  const value = plan.sortsNumbers && last.sort_value !== null ? Number(last.sort_value) : last.sort_value;
  return {
    ...{ sort: plan.sort, value, id: last.id },
    ...(total === undefined ? {} : { total }),
    ...(last.sort_group === undefined ? {} : { group: last.sort_group }),
  };
}

/** How a stored row is shown. */
export async function presenter(
  work: Work,
  columns: readonly ColumnDeclaration[],
): Promise<(stored: StoredRow) => Row> {
  const shows = await Promise.all(columns.map(({ showBy }) => showBy?.show(work)));
  const cells = columns.map((column, i) => (stored: StoredRow) => {
    const [show, by] = [shows[i], String(stored[`m${i}`])];
    return [column.key, cellOf(column, stored[`c${i}`], show && ((text) => show(text, by)))] as const;
  });
  return (stored) => ({ ...Object.fromEntries(cells.map((cell) => cell(stored))), id: stored.id });
}
