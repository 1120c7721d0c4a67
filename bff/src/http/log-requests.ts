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
}

/** Writes the line of a request; what says the same each time is written into text once. */
export type RequestLog = (route: string, method: string) => (line: RequestLine) => void;

/**
 * What says the same each time is written into text once, and a line goes past the logger to where its lines go: building
 * one of an object costs more than answering from memory. What has failed takes the logger's own way.
 */
export function requestLog(log: Logger): RequestLog {
  const routes = new Map<string, (line: RequestLine) => void>();
  const lines = new Lines(log);
  return (route, method) => {
    const key = `${method} ${route}`;
    const write = routes.get(key) ?? writerFor(log.child({ method, route }), lines);
    routes.set(key, write);
    return write;
  };
}

const informs = pino.levels.values.info!;

function writerFor(child: Logger, lines: Lines): (line: RequestLine) => void {
  const always = `${JSON.stringify(child.bindings()).slice(1, -1)},"msg":"request"}\n`;
  return ({ id, status, ms }) => {
    const rounded = Math.round(ms * 10) / 10;
    if (status >= 500) child.error({ id, status, ms: rounded }, "request");
    else if (child.isLevelEnabled("info"))
      lines.add(
        `{"level":${informs},"time":${Date.now()},"id":"${id}","status":${status},"ms":${rounded},${always}`,
      );
  };
}

interface Stream {
  write(text: string): void;
}

/** The lines of one turn of the event loop go to the log together: it measures all that waits at each that comes. */
class Lines {
  readonly #stream: Stream;
  #waiting = "";

  constructor(log: Logger) {
    this.#stream = (log as unknown as { [pino.symbols.streamSym]: Stream })[pino.symbols.streamSym];
  }

  add(line: string): void {
    if (this.#waiting === "") setImmediate(this.#flush);
    this.#waiting += line;
  }

  readonly #flush = (): void => {
    const lines = this.#waiting;
    this.#waiting = "";
    this.#stream.write(lines);
  };
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
    log(patternOf(ctx), method)({ id, status, ms: performance.now() - started });
  };
}
