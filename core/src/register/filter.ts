import { coversRegion, type PlainDate, plainDate, regionOf, startOfDay, type Work } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { type Condition, everything, inRegions, isOneOf, type RegionColumns } from "./condition.ts";
import { refused } from "./refusals.ts";
import type { Words } from "./register.ts";

interface FilterBase {
  key: string;
  label: string;
}

/** Typed text, compared as a whole. */
export interface TextFilter extends FilterBase {
  type: "text";
  /** A condition with one `?`: `c.case_no = ?`. */
  sql: string;
  /** Label of a sealed column: what was typed is looked up by its blind index and written down nowhere. */
  blind?: string;
  /** Matches every text that begins with what was typed; `sql` uses `like`. */
  prefix?: true;
}

/** One or more of some values, joined with commas in the query. */
export interface ChoiceFilter extends FilterBase {
  type: "choice";
  sql: string;
  words: Words;
  /** The column holds numbers. */
  numeric?: true;
}

/** `2026-07-01..2026-07-31`, both days included, either may be open. */
export interface DateFilter extends FilterBase {
  type: "dateRange";
  sql: string;
  /** What the column holds. */
  holds: "instant" | "day";
}

export interface RegionFilter extends FilterBase {
  type: "region";
  columns: RegionColumns;
}

export type FilterDeclaration = TextFilter | ChoiceFilter | DateFilter | RegionFilter;
export type Filters = Readonly<Record<string, string>>;

/** The condition for all filters that were given. Refuses one that the list does not have, and unreadable values. */
export function filterConditions(
  work: Work,
  declared: readonly FilterDeclaration[],
  given: Filters,
): Condition[] {
  return Object.entries(given).flatMap(([key, text]) => {
    const filter = declared.find((candidate) => candidate.key === key);
    if (!filter) throw refused("unknownFilter", { filter: key });
    return text.trim() === "" ? [] : [conditionOf(work, filter, text.trim())];
  });
}

function conditionOf(work: Work, filter: FilterDeclaration, text: string): Condition {
  switch (filter.type) {
    case "text":
      return { sql: filter.sql, parameters: [searchedText(filter, text)] };
    case "choice":
      return isOneOf(
        filter.sql,
        text.split(",").map((value) => (filter.numeric ? Number(value) : value)),
      );
    case "dateRange":
      return withinDays(filter, text);
    case "region":
      return inRegions(
        work,
        filter.columns,
        text.split(",").filter((code) => isInScope(work, code)),
      );
  }
}

function searchedText({ blind, prefix }: TextFilter, text: string): string {
  if (blind) return blindIndex(blind, text);
  // `!` is the escape sign: a backslash means something else in each database.
  return prefix ? `${text.replace(/[!%_]/g, "!$&")}%` : text;
}

function withinDays({ sql, holds, label }: DateFilter, text: string): Condition {
  const [from, to] = text.split("..").map((day) => (day ? dayFrom(day, label) : undefined));
  if (!from && !to) return everything;
  const bound = (day: PlainDate) => (holds === "day" ? day.toString() : startOfDay(day).epochMilliseconds);
  const parts = [
    ...(from ? [{ sql: `${sql} >= ?`, parameter: bound(from) }] : []),
    ...(to ? [{ sql: `${sql} < ?`, parameter: bound(to.add({ days: 1 })) }] : []),
  ];
  return {
    sql: parts.map((part) => part.sql).join(" and "),
    parameters: parts.map(({ parameter }) => parameter),
  };
}

function dayFrom(text: string, label: string): PlainDate {
  try {
    return plainDate(text);
  } catch {
    // Temporal tells an impossible date only by throwing; the person who typed it is told which field.
    throw refused("unreadableDay", { label });
  }
}

const isInScope = ({ actor, city }: Work, code: string): boolean =>
  actor.kind !== "staff" || coversRegion(city, actor.regions, code);

/** The regions a person can choose from: those in their own scope, with streets where the list knows them. */
export function regionWords(work: Work, columns: RegionColumns): Readonly<Record<string, string>> {
  const { city } = work;
  const levels = columns.street ? ["district", "street"] : ["district"];
  const chosen = city.regions.filter(({ level, code }) => levels.includes(level) && isInScope(work, code));
  const nameOf = ({ level, name, parent }: (typeof chosen)[number]) =>
    level === "street" ? `${regionOf(city, parent ?? "")?.name ?? ""} ${name}` : name;
  return Object.fromEntries(chosen.map((region) => [region.code, nameOf(region)]));
}

/** Region code → name, for columns. */
export const regionNames: Words = ({ city }) =>
  Object.fromEntries(city.regions.map(({ code, name }) => [code, name]));

/** Filters as the audit log may keep them: what was typed to find a person is left out. */
export function filtersForRecord(declared: readonly FilterDeclaration[], given: Filters): string {
  const shown = Object.entries(given).map(([key, text]) => {
    const filter = declared.find((candidate) => candidate.key === key);
    return filter?.type === "text" && filter.blind ? `${key}=*` : `${key}=${text}`;
  });
  return shown.join("&").slice(0, 1000);
}
