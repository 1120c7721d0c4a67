import { seededRandom } from "@housing/core/kernel";

/** Dice of the demo city: the same throws every run. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(n: number): boolean;
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  const between = (from: number, to: number): number => from + (random() % (to - from + 1));
  return {
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    percent: (n) => between(1, 100) <= n,
  };
}
