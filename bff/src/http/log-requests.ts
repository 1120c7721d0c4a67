import type { Logger } from "pino";
import type { Middleware } from "./state.ts";

/** The pattern of the route that answered, never the address itself: an address may hold what is personal. */
export const patternOf = (ctx: object): string => {
  const matched = (ctx as { _matchedRoute?: unknown })._matchedRoute;
  return typeof matched === "string" ? matched : "other";
};

/** Gives each request its number and writes one line about it, without personal data. */
export function logRequests(log: Logger, newId: () => string): Middleware {
  return async (ctx, next) => {
    const started = performance.now();
    ctx.state.id = newId();
    ctx.set("x-request-id", ctx.state.id);
    await next();
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const level = ctx.status >= 500 ? "error" : "info";
    log[level](
      { id: ctx.state.id, method: ctx.method, route: patternOf(ctx), status: ctx.status, ms },
      "request",
    );
  };
}
