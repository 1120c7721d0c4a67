import { coveredCodes, placeholders, regionOf, type Work } from "../kernel/index.ts";

export type SqlValue = string | number | null;

/** A piece of SQL with the values for its question marks. */
export interface Condition {
  sql: string;
  parameters: readonly SqlValue[];
}

export const everything: Condition = { sql: "1 = 1", parameters: [] };
export const nothing: Condition = { sql: "1 = 0", parameters: [] };

export function allOf(conditions: readonly Condition[]): Condition {
  const real = conditions.filter(({ sql }) => sql !== everything.sql);
  if (real.length === 0) return everything;
  return {
    sql: real.map(({ sql }) => `(${sql})`).join(" and "),
    parameters: real.flatMap(({ parameters }) => parameters),
  };
}

export function anyOf(conditions: readonly Condition[]): Condition {
  const real = conditions.filter(({ sql }) => sql !== nothing.sql);
  if (real.length === 0) return nothing;
  return {
    sql: real.map(({ sql }) => `(${sql})`).join(" or "),
    parameters: real.flatMap(({ parameters }) => parameters),
  };
}

export function isOneOf(sql: string, values: readonly SqlValue[]): Condition {
  if (values.length === 0) return nothing;
  return { sql: `${sql} in (${placeholders(values)})`, parameters: values };
}

/** Expressions that hold a row's region codes. */
export interface RegionColumns {
  district: string;
  street?: string;
}

/** The rows of these regions: whole districts, and single streets where the rows know their street. */
export function inRegions(work: Work, columns: RegionColumns, regions: readonly string[]): Condition {
  if (regions.some((code) => regionOf(work.city, code)?.level === "city")) return everything;
  const districts = coveredCodes(work.city, regions, "district");
  const streets = columns.street ? coveredCodes(work.city, regions, "street") : [];
  return anyOf([isOneOf(columns.district, districts), isOneOf(columns.street ?? "", streets)]);
}

/**
 * The usual scope: staff see the rows of their regions, the city level sees all, nobody else sees any.
 * A row without a region belongs to the city level.
 */
export const byRegion =
  (columns: RegionColumns) =>
  (work: Work): Condition => {
    if (work.actor.kind === "system") return everything;
    return work.actor.kind === "staff" ? inRegions(work, columns, work.actor.regions) : nothing;
  };

/** For what has no region (policy versions, lists that are public anyway): every role named in `who` sees all. */
export const wholeCity = (): Condition => everything;
