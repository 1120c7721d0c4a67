import type { Services } from "../services.ts";

/** Something that runs by itself. Each run does what is there to do and may run in several processes at once. */
export interface Job {
  name: string;
  /** When it is looked at: node-cron's expression with seconds. */
  schedule: string;
  /** Also looked at right after a commit, so that nothing waits for the next tick. */
  afterCommit?: boolean;
  /** Only one process at a time, where that saves work; never needed for correctness. */
  alone?: boolean;
  /** Answers how much it did, for the log. */
  run(services: Services): Promise<number>;
}
