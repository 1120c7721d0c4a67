import type { $ZodType, input, output } from "zod/v4/core";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** One call of the API: what it takes and what it answers. Paths start after /api and name parameters `:id`. */
export interface Route<
  M extends Method = Method,
  P extends string = string,
  Q = unknown,
  B = unknown,
  R = unknown,
> {
  method: M;
  path: P;
  summary: string;
  query?: Q;
  body?: B;
  reply: R;
}

export function route<
  const M extends Method,
  const P extends string,
  Q extends $ZodType | undefined = undefined,
  B extends $ZodType | undefined = undefined,
  R extends $ZodType = $ZodType,
>(declared: { method: M; path: P; summary: string; query?: Q; body?: B; reply: R }) {
  return declared;
}

export type Schema = $ZodType;
export type InputOf<S> = S extends $ZodType ? input<S> : never;
export type OutputOf<S> = S extends $ZodType ? output<S> : never;
/** What the client needs of a table of routes at run time: no schema reaches a bundle. */
export type RouteTable<A> = {
  [K in keyof A]: A[K] extends Route<infer M, infer P> ? readonly [M, P] : never;
};
