import { Counter } from "@housing/core/casework";
import { dayOf, type Instant } from "@housing/core/kernel";
import type { Ledger } from "./ledger.ts";
import type { World } from "./world.ts";

/** Gives case numbers as the submissions came in, day by day; real submissions of the same day continue after them. */
export class CaseNumbers {
  readonly #prefix: string;
  readonly #last = new Map<string, number>();

  constructor(world: World) {
    this.#prefix = world.system.city.prefix;
  }

  next(submittedAt: Instant): string {
    const day = dayOf(submittedAt).toString().replaceAll("-", "");
    const number = (this.#last.get(day) ?? 0) + 1;
    this.#last.set(day, number);
    return `${this.#prefix}${day}${String(number).padStart(6, "0")}`;
  }

  write(ledger: Ledger): void {
    for (const [day, last] of this.#last) ledger.add(Counter, { name: `case/${day}`, last });
  }
}
