import { api } from "@housing/core/contract/api";
import type { Route } from "@housing/core/contract/route";
import { type $ZodType, type $ZodTypes, safeParse } from "zod/v4/core";

/** A place in a value: `["units", 0, "doorNo"]`. */
export type Path = readonly (string | number)[];

/** A place in a body or a query, with what its declaration allows there. */
export interface Spot {
  path: Path;
  schema: $ZodTypes;
  /** Also nothing may stand here. */
  nullable?: true;
}

/** Every call of the contract by its name: what walks over these covers a new call by itself. */
export const allRoutes = Object.entries(api as Readonly<Record<string, Route>>).map(([name, route]) => ({
  name,
  ...route,
}));
export type NamedRoute = (typeof allRoutes)[number];

/** Texts that the declared patterns know; the first one that fits is used. */
const texts = [
  "示例文字",
  "2026-06-01T09:00:00Z",
  "2026-06-01",
  "13900000000",
  "11010519491231002X",
  "123456",
  "sample-1",
];

const known = (schema: unknown): $ZodTypes => schema as $ZodTypes;
const fits = (schema: $ZodType, value: unknown): boolean => safeParse(schema, value).success;

/** Whether a call may come without a body. */
export const mayComeEmpty = ({ body }: NamedRoute): boolean => fits(known(body), undefined);

/** A value that the declaration allows, optional parts included. Throws when a new pattern needs a new sample. */
export function sampleOf(declared: unknown): unknown {
  const schema = known(declared);
  const { def } = schema._zod;
  if (def.type === "object")
    return Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, sampleOf(inner)]));
  if (def.type === "array") return [sampleOf(def.element)];
  if (def.type === "tuple") return def.items.map(sampleOf);
  if (def.type === "optional" || def.type === "nullable") return sampleOf(def.innerType);
  if (def.type === "union") return sampleOf(def.options[0]);
  if (def.type === "literal") return def.values[0];
  if (def.type === "enum") return Object.values(def.entries)[0];
  const values = [...texts, 1, 60, true, {}];
  const value = values.find((one) => fits(schema, one));
  if (value === undefined)
    throw new Error(`contract-walk.ts needs a sample for a ${def.type} with a new pattern`);
  return value;
}

/** Every place of a declaration, from the outside in. */
export function spotsOf(declared: unknown, path: Path = []): Spot[] {
  const schema = known(declared);
  const { def } = schema._zod;
  const here: Spot[] = [{ path, schema }];
  if (def.type === "object")
    return here.concat(Object.entries(def.shape).flatMap(([key, inner]) => spotsOf(inner, [...path, key])));
  if (def.type === "array") return here.concat(spotsOf(def.element, [...path, 0]));
  if (def.type === "tuple") return here.concat(def.items.flatMap((item, i) => spotsOf(item, [...path, i])));
  if (def.type === "optional") return spotsOf(def.innerType, path);
  if (def.type === "nullable")
    return spotsOf(def.innerType, path).map((spot) =>
      spot.path === path ? { ...spot, nullable: true } : spot,
    );
  if (def.type === "union") return here.concat(spotsOf(def.options[0], path).slice(1));
  return here;
}

/** The value with another one at one place. */
export function withAt(value: unknown, [first, ...rest]: Path, inserted: unknown): unknown {
  if (first === undefined) return inserted;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[first] = withAt(copy[first], rest, inserted);
  return copy;
}

/** The address of a call with every parameter replaced. */
export const addressOf = (path: string, parameter: string): string =>
  path.replace(/:\w+/g, encodeURIComponent(parameter));
