import type { StockUnit } from "./stock.ts";

/** Flats for the plans of the demo: each is handed out once. */
export class UnitShelf {
  readonly #units: StockUnit[];

  constructor(units: readonly StockUnit[]) {
    this.#units = [...units];
  }

  /** So many flats that fit, spread over the buildings; throws when the city has too few. */
  take(count: number, fits: (unit: StockUnit) => boolean): string[] {
    const fitting = this.#units.filter(fits);
    if (fitting.length < count) throw new Error(`The demo city lacks flats: ${fitting.length} of ${count}`);
    const step = Math.max(1, Math.floor(fitting.length / count));
    const taken = Array.from({ length: count }, (_, i) => fitting[i * step]!);
    for (const unit of taken) this.#units.splice(this.#units.indexOf(unit), 1);
    return taken.map(({ id }) => id);
  }
}
