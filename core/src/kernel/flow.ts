import { refused } from "./refusal.ts";

/** A life cycle as data: state → act → next state. */
export type FlowTable<S extends string, A extends string> = Readonly<Record<S, Partial<Record<A, S>>>>;

export interface Flow<S extends string, A extends string> {
  readonly table: FlowTable<S, A>;
  /** The next state; an illegal move is refused. */
  move(from: S, act: A): S;
  may(from: S, act: A): boolean;
}

export function defineFlow<S extends string, A extends string>(table: FlowTable<S, A>): Flow<S, A> {
  return {
    table,
    may: (from, act) => table[from][act] !== undefined,
    move(from, act) {
      const next = table[from][act];
      if (next === undefined) throw refused("illegalMove", { from, act });
      return next;
    },
  };
}

/** States that cannot be reached from `start`; a test asserts that there are none. */
export function unreachableStates<S extends string, A extends string>(table: FlowTable<S, A>, start: S): S[] {
  const seen = new Set<S>([start]);
  for (const state of seen) for (const next of Object.values(table[state]) as S[]) seen.add(next);
  return (Object.keys(table) as S[]).filter((state) => !seen.has(state));
}
