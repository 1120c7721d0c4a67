import { type Overdue, overdueDeadlines } from "@housing/core/deadline";
import type { System } from "@housing/core/kernel";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { patternOf } from "./log-requests.ts";
import { RequestTimes } from "./request-times.ts";
import type { Middleware } from "./state.ts";

/** What one process measures of itself, for /metrics. */
export interface Metrics {
  registry: Registry;
  middleware: Middleware;
  requests: RequestTimes;
  /** Runs of the jobs, by job and outcome. */
  jobs: Counter<"job" | "outcome">;
}

export function createMetrics(ofProcess = true): Metrics {
  const registry = new Registry();
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const requests = new RequestTimes(registry);
  const jobs = new Counter({
    name: "job_runs_total",
    help: "Runs of background jobs, by outcome",
    labelNames: ["job", "outcome"] as const,
    registers: [registry],
  });
  const middleware: Middleware = async (ctx, next) => {
    const started = performance.now();
    await next();
    requests.of(ctx.method, patternOf(ctx), ctx.status).observe(performance.now() - started);
  };
  return { registry, middleware, requests, jobs };
}

/**
 * What should have happened by itself and did not, as the database says it at the moment of asking: an alarm stands on
 * `deadlines_failing`, and on `deadlines_overdue_seconds` when nobody does anything at all.
 */
export function measureDeadlines({ registry }: Metrics, { em, clock }: System): void {
  const gauge = (name: string, help: string, measured: (late: Overdue, nowMs: number) => number) =>
    new Gauge({
      ...{ name, help, labelNames: ["kind"] as const, registers: [registry] },
      async collect() {
        this.reset();
        const now = clock.now();
        // Whether the database answers at all is told by /readyz; the other metrics are wanted then more than ever.
        const late = await overdueDeadlines(em.fork(), now).catch(() => []);
        for (const one of late) this.set({ kind: one.kind }, measured(one, now.epochMilliseconds));
      },
    });
  gauge("deadlines_overdue", "Deadlines that are due and not done", ({ count }) => count);
  gauge("deadlines_failing", "Deadlines that are due and failed", ({ failing }) => failing);
  gauge(
    "deadlines_overdue_seconds",
    "How long the oldest deadline that is not done has been due",
    ({ oldest }, nowMs) => (nowMs - oldest.epochMilliseconds) / 1000,
  );
}
