import type { Logger } from "pino";
import type { Middleware } from "./state.ts";

/** The pattern of the route that answered, never the address itself: an address may hold what is personal. */
export const patternOf = (ctx: object): string => {
  const matched = (ctx as { _matchedRoute?: unknown })._matchedRoute;
  return typeof matched === "string" ? matched : "other";
};

/** One line about a request that was answered, without personal data. */
export interface RequestLine {
  id: string;
  status: number;
  ms: number;
}

/** Writes the line of a request; what says the same each time is written into text once. */
export type RequestLog = (route: string, method: string) => (line: RequestLine) => void;

export function requestLog(log: Logger): RequestLog {
  const children = new Map<string, Logger>();
  return (route, method) => {
    const child = children.get(`${method} ${route}`) ?? log.child({ method, route });
    children.set(`${method} ${route}`, child);
    return ({ id, status, ms }) =>
      child[status >= 500 ? "error" : "info"]({ id, status, ms: Math.round(ms * 10) / 10 }, "request");
  };
}

/** Gives each request its number and writes its line. */
export function logRequests(log: RequestLog, newId: () => string): Middleware {
  return async (ctx, next) => {
    const started = performance.now();
    const id = newId();
    ctx.state.id = id;
    ctx.set("x-request-id", id);
    await next();
    const { method, status } = ctx;
    log(patternOf(ctx), method)({ id, status, ms: performance.now() - started });
  };
}
