import type { RequestListener } from "node:http";
import { api } from "@housing/core/contract/api";
import { machineClock } from "@housing/core/kernel";
import Koa from "koa";
import { errors } from "./http/errors.ts";
import { ExpressLane } from "./http/express-lane.ts";
import { securityHeaders, serverNow } from "./http/headers.ts";
import { logRequests, requestLog, requestNumbers } from "./http/log-requests.ts";
import { createMetrics, type Metrics, measureDeadlines } from "./http/metrics.ts";
import { type AnyHandler, mountApi } from "./http/mount-api.ts";
import { defaultRateLimits, RateLimit, type RateLimits } from "./http/rate-limit.ts";
import { refused } from "./http/refusals.ts";
import { session } from "./http/session.ts";
import type { State } from "./http/state.ts";
import { handlers } from "./routes/index.ts";
import type { Services } from "./services.ts";
import { mountSite, type Site } from "./site/mount-site.ts";

const methodNotAllowed = () => refused("methodNotAllowed");

export interface AppOptions {
  services: Services;
  site: Site;
  metrics?: Metrics;
  https?: boolean;
  /** How many proxies of ours stand before the server: so many entries of X-Forwarded-For are theirs. */
  proxies?: number;
  rateLimits?: RateLimits;
}

export interface App {
  callback(): RequestListener;
}

/** The whole server, in the order a request passes through it. */
export function createApp(options: AppOptions): App {
  const { services, site, metrics = createMetrics(false), https = false } = options;
  const { system, log } = services;
  const { proxies = 0 } = options;
  const [requests, limits] = [requestLog(log), new RateLimit(options.rateLimits ?? defaultRateLimits)];
  const nextNumber = requestNumbers();
  measureDeadlines(metrics, system);
  const lane = new ExpressLane({ system, log: requests, metrics, limits, nextNumber, proxies });
  // The caller writes the left end of X-Forwarded-For himself; only what our own proxies added counts.
  const app = new Koa<State>({ proxy: proxies > 0, maxIpsCount: proxies });
  const calls = mountApi(api, handlers as unknown as Record<string, AnyHandler>, services);

  app.use(lane.learn);
  app.use(logRequests(requests, nextNumber));
  app.use(metrics.middleware);
  app.use(securityHeaders(https));
  app.use(serverNow(system.clock));
  app.use(errors(log));
  app.use(limits.middleware);
  app.use(mountSite(site, { services, metrics }).routes());
  // Authenticator apps know nothing of a demo clock.
  app.use(session(system, services.demo ? machineClock : system.clock));
  app.use(calls.routes());
  app.use(calls.allowedMethods({ throw: true, methodNotAllowed, notImplemented: methodNotAllowed }));

  app.on("error", (error: NodeJS.ErrnoException) => {
    // A caller who went away is no failure of ours.
    if (error.code !== "EPIPE" && error.code !== "ECONNRESET") log.error({ err: error }, "a reply failed");
  });
  const whole = app.callback();
  const callback = (): RequestListener => (request, response) => {
    if (!lane.serve(request, response)) void whole(request, response);
  };
  return { callback };
}
