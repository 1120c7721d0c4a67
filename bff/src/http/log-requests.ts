import { randomBytes } from "node:crypto";
import { type Logger, pino } from "pino";
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
  /** When it was answered, by the clock of the process. */
  at: number;
}

/** Writes the line of a request; what says the same each time is written into text once. */
export type RequestLog = (route: string, method: string) => (line: RequestLine) => void;

/**
 * What says the same each time is written into text once, and a line goes past the logger to where its lines go: building
 * one of an object costs more than answering from memory. What has failed takes the logger's own way.
 */
export function requestLog(log: Logger): RequestLog {
  const routes = new Map<string, (line: RequestLine) => void>();
  const stream = (log as unknown as { [pino.symbols.streamSym]: Stream })[pino.symbols.streamSym];
  return (route, method) => {
    const key = `${method} ${route}`;
    const write = routes.get(key) ?? writerFor(log.child({ method, route }), stream);
    routes.set(key, write);
    return write;
  };
}

interface Stream {
  write(text: string): void;
}

function writerFor(child: Logger, stream: Stream): (line: RequestLine) => void {
  const always = `${JSON.stringify(child.bindings()).slice(1, -1)},"msg":"request"}\n`;
  const ends = new Map<number, string>();
  const endOf = (status: number, tenths: number): string => {
    const key = tenths * 1000 + status;
    const end = ends.get(key) ?? `","status":${status},"ms":${tenths / 10},${always}`;
    if (tenths <= mostTenthsKept) ends.set(key, end);
    return end;
  };
  const isWanted = child.isLevelEnabled("info");
  return ({ id, status, ms, at }) => {
    const tenths = Math.round(ms * 10);
    if (status >= 500) child.error({ id, status, ms: tenths / 10 }, "request");
    else if (isWanted) stream.write(beginning(at) + id + endOf(status, tenths));
  };
}

/** Of what is answered from memory. */
const mostTenthsKept = 50;
const informs = pino.levels.values.info!;
let [begunAt, begun] = [Number.NEGATIVE_INFINITY, ""];

/** How each line begins; the lines of one millisecond alike. */
function beginning(at: number): string {
  if (at - begunAt >= 1) [begunAt, begun] = [at, `{"level":${informs},"time":${Date.now()},"id":"`];
  return begun;
}

/** Numbers of requests: by the process and in order. */
export function requestNumbers(): () => string {
  const ofProcess = randomBytes(6).toString("hex");
  let last = 0;
  return () => {
    last += 1;
    return `${ofProcess}-${last.toString(36)}`;
  };
}

/** Gives each request its number and writes its line. */
export function logRequests(log: RequestLog, nextNumber: () => string): Middleware {
  return async (ctx, next) => {
    const started = performance.now();
    const id = nextNumber();
    ctx.state.id = id;
    ctx.set("x-request-id", id);
    await next();
    const { method, status } = ctx;
    const at = performance.now();
    log(patternOf(ctx), method)({ id, status, ms: at - started, at });
  };
}
