import { hasRole, type Work } from "../kernel/index.ts";
import { type FilterDeclaration, regionWords } from "./filter.ts";
import { mayExport, registerFor } from "./list-register.ts";
import { type ColumnDeclaration, type ColumnType, registers, type Tone, wordsOf } from "./register.ts";

export interface OptionSpec {
  value: string;
  label: string;
  tone?: Tone;
}

export interface ColumnSpec {
  key: string;
  label: string;
  type: ColumnType;
  sortable?: boolean;
  width?: number;
  hidden?: boolean;
  options?: OptionSpec[];
}

export interface FilterSpec {
  key: string;
  label: string;
  type: FilterDeclaration["type"];
  /** What has to be typed into a text: all of it, or how it begins. */
  match?: "whole" | "beginning";
  options?: OptionSpec[];
}

/** What the staff site needs to draw a register. */
export interface RegisterSpec {
  code: string;
  title: string;
  group?: string;
  columns: ColumnSpec[];
  filters: FilterSpec[];
  defaultSort: string;
  exportable: boolean;
  essential: readonly string[];
  empty?: string;
  rowLink?: string;
}

/** One register as its page is drawn, with the words of this city and the regions of this actor. */
export function registerSpec(work: Work, code: string): RegisterSpec {
  const register = registerFor(work, code);
  const { title, group, defaultSort, exportable = true, essential = [], empty, rowLink } = register;
  return {
    code,
    title,
    ...(group ? { group } : {}),
    columns: register.columns.map((column) => columnSpec(work, column)),
    filters: register.filters.map((filter) => filterSpec(work, filter)),
    defaultSort,
    exportable: exportable && mayExport(work),
    essential,
    ...(empty ? { empty } : {}),
    ...(rowLink ? { rowLink } : {}),
  };
}

function columnSpec(work: Work, column: ColumnDeclaration): ColumnSpec {
  const { key, label, type, sortable, width, hidden } = column;
  const words = wordsOf(column.words, work);
  return {
    ...{ key, label, type },
    ...(sortable ? { sortable } : {}),
    ...(width ? { width } : {}),
    ...(hidden ? { hidden } : {}),
    ...(words ? { options: optionsOf(words, column.tones) } : {}),
  };
}

/** A filter as it is drawn; reports use the same. */
export function filterSpec(work: Work, filter: FilterDeclaration): FilterSpec {
  const { key, label, type } = filter;
  if (filter.type === "choice")
    return { key, label, type, options: optionsOf(wordsOf(filter.words, work) ?? {}) };
  if (filter.type === "region")
    return { key, label, type, options: optionsOf(regionWords(work, filter.columns)) };
  if (filter.type === "text") return { key, label, type, match: filter.prefix ? "beginning" : "whole" };
  return { key, label, type };
}

/** Words as a list of options, in their own order. */
export const optionsOf = (
  words: Readonly<Record<string, string>>,
  tones: Readonly<Record<string, Tone>> = {},
): OptionSpec[] =>
  Object.entries(words).map(([value, label]) => ({
    value,
    label,
    ...(tones[value] ? { tone: tones[value] } : {}),
  }));

/** The registers this actor may open, for the menu. */
export function registersFor(work: Work): { code: string; title: string; group?: string }[] {
  return [...work.registry.all(registers).values()]
    .filter(({ who }) => hasRole(work.actor, ...who))
    .map(({ code, title, group }) => ({ code, title, ...(group ? { group } : {}) }));
}
