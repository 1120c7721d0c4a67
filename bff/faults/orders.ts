/** What a drill tells a worker, and what the worker answers. */
export interface Choice {
  key: string;
  offerId: string;
  unitId: string;
}

/** The n-th statement from now on, before it is sent or after its answer has come. */
export interface DieAt {
  statement: number;
  side: "before" | "after";
}

/** A household in a rush: its offer, the flats in the order in which it wants them, or that it gives its turn up. */
export interface Comer {
  offerId: string;
  units: readonly string[];
  declines?: { accountId: string; personId: string };
}

/** `at` is what the worker's clock shows, in milliseconds. */
export type Order =
  | { act: "sweep"; at: number }
  | { act: "rush"; at: number; comers: readonly Comer[] }
  | { act: "confirm"; at: number; choices: readonly Choice[]; dieAt?: DieAt };

export interface Reply {
  /** Deadlines done by a sweep; statements sent by a confirmation. */
  done: number;
  /** Confirmations: the answer as JSON, or the code of the refusal. Sweeps: what failed. */
  outcomes: string[];
}
