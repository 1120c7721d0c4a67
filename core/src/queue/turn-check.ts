import { byTurn, type Entrant } from "./issue-numbers.ts";

/**
 * Holds numbers that come lane by lane against the rule: in each lane they follow the last one given without a gap, and
 * nobody stands behind one whose turn is later. Keeps one household a lane, however long the batch.
 */
export class TurnCheck {
  readonly #lastBefore: ReadonlyMap<string, number>;
  readonly #before = new Map<string, Entrant & { number: number }>();

  constructor(lastBefore: ReadonlyMap<string, number>) {
    this.#lastBefore = lastBefore;
  }

  /** Throws at the first number that the rule does not give. */
  see(entry: Entrant & { number: number }): void {
    const before = this.#before.get(entry.lane);
    const expected = (before?.number ?? this.#lastBefore.get(entry.lane) ?? 0) + 1;
    if (entry.number !== expected)
      throw new Error(
        `Case ${entry.caseNo} has number ${entry.number} in ${entry.lane} instead of ${expected}`,
      );
    if (before && byTurn(before, entry) > 0)
      throw new Error(
        `Case ${entry.caseNo} stands behind ${before.caseNo} in ${entry.lane}, against the rule`,
      );
    this.#before.set(entry.lane, entry);
  }

  /** The last number of each lane that got one. */
  get last(): ReadonlyMap<string, number> {
    return new Map([...this.#before].map(([lane, { number }]) => [lane, number]));
  }
}
