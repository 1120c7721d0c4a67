import { Counter, collectDefaultMetrics, Registry } from "prom-client";
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
