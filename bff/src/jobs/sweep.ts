import { NotYet, sweepDeadlines } from "@housing/core/deadline";
import type { Logger } from "pino";
import type { Job } from "./job.ts";

const QUIET_MS = 60_000;
const told = new Map<string, number>();

/** Does what has become due. A handler that failed is tried again later and later, and told at most once a minute, with its number. */
export const sweepJob: Job = {
  name: "sweep",
  schedule: "* * * * * *",
  afterCommit: true,
  async run({ system, log }) {
    const { done, failed } = await sweepDeadlines(system, system.clock.now());
    for (const { id, kind, error } of failed) if (!(error instanceof NotYet)) tell(log, { id, kind, error });
    return done;
  },
};

function tell(log: Logger, { id, kind, error }: { id: string; kind: string; error: unknown }): void {
  const now = performance.now();
  if (now - (told.get(id) ?? -QUIET_MS) < QUIET_MS) return;
  if (told.size > 10_000) told.clear();
  told.set(id, now);
  log.error({ reference: id, kind, err: error }, "a deadline's handler failed and will be tried again");
}
