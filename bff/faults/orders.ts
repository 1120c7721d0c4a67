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

/** `at` is what the worker's clock shows, in milliseconds. */
export type Order =
  | { act: "sweep"; at: number }
  | { act: "confirm"; at: number; choices: readonly Choice[]; dieAt?: DieAt };

export interface Reply {
  /** Deadlines done by a sweep; statements sent by a confirmation. */
  done: number;
  /** Confirmations: the answer as JSON, or the code of the refusal. Sweeps: what failed. */
  outcomes: string[];
}
