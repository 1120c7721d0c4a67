import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { patternOf } from "./log-requests.ts";
import type { Middleware } from "./state.ts";

/** What one process measures of itself, for /metrics. */
export interface Metrics {
  registry: Registry;
  middleware: Middleware;
  /** Runs of the jobs, by job and outcome. */
  jobs: Counter<"job" | "outcome">;
}

export function createMetrics(ofProcess = true): Metrics {
  const registry = new Registry();
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "How long requests took, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const jobs = new Counter({
    name: "job_runs_total",
    help: "Runs of background jobs, by outcome",
    labelNames: ["job", "outcome"] as const,
    registers: [registry],
  });
  const middleware: Middleware = async (ctx, next) => {
    const stop = seconds.startTimer();
    await next();
    stop({ method: ctx.method, route: patternOf(ctx), status: String(ctx.status) });
  };
  return { registry, middleware, jobs };
}
