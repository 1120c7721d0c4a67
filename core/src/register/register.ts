import { defineSlot, type Role, type Work } from "../kernel/index.ts";
import type { Condition } from "./condition.ts";
import type { FilterDeclaration } from "./filter.ts";

/** How a value is coloured beside its word. */
export type Tone = "neutral" | "active" | "good" | "warning" | "bad";

/** Stored value → word for people; a function where the words depend on the city or on what is contributed. */
export type Words = Readonly<Record<string, string>> | ((work: Work) => Readonly<Record<string, string>>);

/** `end` is an instant until which something may be done, exclusive: midnight reads as 24:00 of the day before. */
export type ColumnType = "text" | "number" | "money" | "date" | "instant" | "end" | "status" | "link";

/** One column of a list. `sql` is an expression over the declared tables, never something that a user typed. */
export interface ColumnDeclaration {
  key: string;
  label: string;
  sql: string;
  type: ColumnType;
  words?: Words;
  tones?: Readonly<Record<string, Tone>>;
  /** Only where an index serves the order: a test asks both databases' planner. */
  sortable?: true;
  /** Sorted group by group, for a value that means something within its group only. Every row is in one of these. */
  within?: { sql: string; groups(work: Work): readonly string[] };
  /** Pixels. */
  width?: number;
  /** Not shown until chosen. */
  hidden?: true;
  /** Label of a sealed column (`person.name`): opened when it is read, and then masked. */
  sealed?: string;
  /** What is shown of a text; a sealed column without a mask is shown whole and has to say why beside it. */
  mask?: (text: string) => string;
  /** Instead of `mask`, where what is shown depends on the row: the expression is read beside the value, and `show` gets both. */
  showBy?: { sql: string; show(work: Work): ShowBy | Promise<ShowBy> };
}

type ShowBy = (text: string, by: string) => string;

/**
 * 库: one declared list. Joins are made as left joins, so that every database walks the first table in the order of
 * the list and looks the others up: the first page of a million rows costs as much as the first of a thousand.
 */
export interface RegisterDeclaration {
  code: string;
  title: string;
  /** Group of the staff site's menu. */
  group?: string;
  who: readonly Role[];
  /** First table with its alias: `queue_entry e`. */
  from: string;
  /** `household h on h.id = e.household_id`, each at most one row per row of the first table. */
  joins?: readonly string[];
  /** Unique key of a row; ties of the sort column are broken by it. */
  id: string;
  columns: readonly ColumnDeclaration[];
  filters: readonly FilterDeclaration[];
  /** Which rows this actor may see at all. */
  scope(work: Work): Condition;
  /** A sortable column's key; `-` in front for descending. */
  defaultSort: string;
  /** Keys of the columns that stay in sight, after the first, where there is no room for all: who, how far, until when. */
  essential?: readonly string[];
  /** What it means that there are no rows at all, where "none fits" would mislead: what is well, or what comes first. */
  empty?: string;
  /** Page of a row: `/cases/:caseId`; each `:name` is taken from the row's columns. */
  rowLink?: string;
  /** Default yes. */
  exportable?: boolean;
}

export const registers = defineSlot<RegisterDeclaration>("register");

/** Checks a declaration once, when the program starts: what it refers to exists. */
export function defineRegister(register: RegisterDeclaration): RegisterDeclaration {
  const sortable = new Set(register.columns.flatMap(({ key, sortable }) => (sortable ? [key] : [])));
  const defect = (text: string) => new Error(`register ${register.code}: ${text}`);
  if (!sortable.has(register.defaultSort.replace(/^-/, "")))
    throw defect("its default sort is no sortable column");
  for (const { key, sealed, sortable } of register.columns) {
    if (sealed && sortable) throw defect(`${key} is sealed and has no order`);
  }
  const keys = new Set(["id", ...register.columns.map(({ key }) => key)]);
  const named = [...(register.rowLink?.matchAll(/:(\w+)/g) ?? [])].map(([, name = ""]) => name);
  for (const key of [...named, ...(register.essential ?? [])]) {
    if (!keys.has(key)) throw defect(`its row link or its essential columns name ${key}, which is none`);
  }
  return register;
}

/** Words of a value for one actor's work. */
export const wordsOf = (
  words: Words | undefined,
  work: Work,
): Readonly<Record<string, string>> | undefined => (typeof words === "function" ? words(work) : words);
