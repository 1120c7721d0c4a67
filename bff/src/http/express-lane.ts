import type { IncomingMessage, ServerResponse } from "node:http";
import type { System } from "@housing/core/kernel";
import type { CachedAnswer } from "./cached-answer.ts";
import { type Encoding, encodingFor } from "./encoding.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import { patternOf, type RequestLine, type RequestLog } from "./log-requests.ts";
import type { Metrics } from "./metrics.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Context, Middleware } from "./state.ts";
import { isCurrent } from "./write-answer.ts";

export interface LaneParts {
  system: System;
  log: RequestLog;
  metrics: Metrics;
  limits: RateLimit;
  nextNumber: () => string;
  proxies: number;
}

const longestAddress = 300;
const mostAddresses = 5000;
/** What a 304 says (RFC 9110, 15.4.5): what the caller holds has the other headers already. */
const ofNotModified = new Set(["cache-control", "etag", "vary"]);
/** Made for each answer, or by its form. */
const ofOneAnswer = /^(x-request-id|x-server-now|etag|content-.*(type|length|encoding))$/;

/** The time of the system, read at an instant of the process. */
interface Read {
  at: number;
  ms: number;
  text: string;
}

/** Writes the log line and counts. */
type Tell = (line: RequestLine) => void;

/** An address whose answer is kept, with the headers that the whole chain gave it. */
class Place {
  readonly kept: KeptAnswer;
  readonly tell: Tell;
  readonly #headers: readonly string[];
  readonly #heads = new Map<Encoding | "notModified", string[]>();
  #answer: CachedAnswer | undefined;
  #unchanged: string[] = [];
  #unchangedAt: Read | undefined;

  constructor(kept: KeptAnswer, tell: Tell, headers: readonly string[]) {
    this.kept = kept;
    this.tell = tell;
    this.#headers = headers;
  }

  /** Names and values in turns. */
  head(answer: CachedAnswer, form: Encoding, { text }: Read, id: string): string[] {
    return [...this.#head(answer, form), "x-server-now", text, "x-request-id", id];
  }

  /**
   * Of a 304: answers of one millisecond share it. Every header costs a small answer a twentieth of its time, and nobody
   * ever sees the number of this one.
   */
  headOfUnchanged(answer: CachedAnswer, read: Read): string[] {
    if (read === this.#unchangedAt && answer === this.#answer) return this.#unchanged;
    this.#unchangedAt = read;
    this.#unchanged = [...this.#head(answer, "notModified"), "x-server-now", read.text];
    return this.#unchanged;
  }

  #head(answer: CachedAnswer, form: Encoding | "notModified"): string[] {
    if (answer !== this.#answer) this.#heads.clear();
    this.#answer = answer;
    const known = this.#heads.get(form) ?? this.#newHead(answer, form);
    this.#heads.set(form, known);
    return known;
  }

  #newHead({ body }: CachedAnswer, form: Encoding | "notModified"): string[] {
    const head = [...this.#headers, "etag", body.etag];
    if (form === "notModified")
      return head.filter((_, i) => ofNotModified.has(head[i - (i % 2)] ?? "")) as string[];
    head.push("content-type", body.mediaType, "content-length", String(body.ready(form)?.length));
    if (form !== "identity") head.push("content-encoding", form);
    return head;
  }
}

/**
 * Sends kept answers without the way through Koa: what the whole city asks for at once. It does for each request what
 * the middlewares do (limit, number, log line, metrics, server time) with the headers that they gave the same address
 * before, and leaves everything that is not at hand to them. Kept answers are public: who is asking does not matter.
 */
export class ExpressLane {
  readonly #parts: LaneParts;
  readonly #places = new Map<string, Place>();
  #read: Read = { at: Number.NEGATIVE_INFINITY, ms: 0, text: "" };

  constructor(parts: LaneParts) {
    this.#parts = parts;
  }

  /** The outermost middleware: remembers where a kept answer was sent and with which headers. */
  learn: Middleware = async (ctx, next) => {
    await next();
    const { kept } = ctx.state;
    const address = ctx.req.url ?? "";
    if (!kept || ctx.method !== "GET" || address.length > longestAddress) return;
    if (this.#places.get(address)?.kept === kept) return;
    this.#places.delete(address);
    this.#places.set(address, new Place(kept, this.#tellOf(patternOf(ctx)), headersOf(ctx)));
    if (this.#places.size > mostAddresses) this.#places.delete(this.#places.keys().next().value ?? "");
  };

  /** True when the request is answered. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    const place = request.method === "GET" ? this.#places.get(request.url ?? "") : undefined;
    if (!place || request.headers["content-length"] !== undefined) return false;
    const { limits, nextNumber, proxies } = this.#parts;
    const started = performance.now();
    const clock = this.#clockAt(started);
    const answer = place.kept.ready(clock.ms, started);
    if (!answer) return false;
    const form = formOf(request, answer);
    if (!form || !limits.takeCall(limits.addressOf(request, proxies), started)) return false;
    const id = nextNumber();
    const status = form === "notModified" ? 304 : 200;
    if (form === "notModified") response.writeHead(304, place.headOfUnchanged(answer, clock)).end();
    else response.writeHead(200, place.head(answer, form, clock, id)).end(answer.body.ready(form));
    const at = performance.now();
    place.tell({ id, status, ms: at - started, at });
    return true;
  }

  /** The time of the system; requests of one millisecond share it. */
  #clockAt(started: number): Read {
    if (started - this.#read.at >= 1) {
      const ms = this.#parts.system.clock.now().epochMilliseconds;
      this.#read = { at: started, ms, text: String(ms) };
    }
    return this.#read;
  }

  #tellOf(route: string): Tell {
    const { log, metrics } = this.#parts;
    const write = log(route, "GET");
    const [whole, notModified] = [
      metrics.requests.of("GET", route, 200),
      metrics.requests.of("GET", route, 304),
    ];
    return (line) => {
      write(line);
      (line.status === 200 ? whole : notModified).observe(line.ms);
    };
  }
}

/** Undefined when the form has still to be compressed. */
function formOf({ headers }: IncomingMessage, { body }: CachedAnswer): Encoding | "notModified" | undefined {
  if (isCurrent(headers["if-none-match"], body.etag)) return "notModified";
  const form = body.compressible ? encodingFor(headers["accept-encoding"] as string | undefined) : "identity";
  return body.ready(form) && form;
}

function headersOf(ctx: Context): string[] {
  return Object.entries(ctx.res.getHeaders())
    .filter(([name]) => !ofOneAnswer.test(name))
    .flatMap(([name, value]) => [name, String(value)]);
}
