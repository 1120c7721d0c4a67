import type { IncomingMessage } from "node:http";
import { requesterOf } from "@housing/core/identity";
import { refused } from "./refusals.ts";
import type { Middleware } from "./state.ts";

export interface RateLimits {
  /** Calls a minute from one address: a service window or a school shares one. */
  perAddress: number;
  /** Sign-in tries a minute from one address. */
  signInsPerAddress: number;
}

export const defaultRateLimits: RateLimits = { perAddress: 3000, signInsPerAddress: 60 };

const minute = 60_000;

/** Counts calls per address, or per network that an IPv6 caller has to himself, in minutes that begin with the address's first call. */
class Minutes {
  readonly #most: number;
  readonly #counted = new Map<string, { calls: number; ends: number }>();
  #sweptAt = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one call; answers how long to wait when there were too many, ms. */
  take(caller: string, now = performance.now()): number {
    const address = requesterOf({ address: caller }) ?? "";
    if (now - this.#sweptAt > minute) this.#sweep(now);
    const counted = this.#counted.get(address);
    if (!counted || counted.ends <= now) {
      this.#counted.set(address, { calls: 1, ends: now + minute });
      return this.#most >= 1 ? 0 : minute;
    }
    counted.calls += 1;
    return counted.calls <= this.#most ? 0 : counted.ends - now;
  }

  #sweep(now: number): void {
    this.#sweptAt = now;
    for (const [address, { ends }] of this.#counted) if (ends <= now) this.#counted.delete(address);
  }
}

/**
 * Keeps one caller from taking the place of all. Counted per process: what has to hold across processes (codes per
 * phone, wrong passwords) is counted in the database by its command.
 */
export class RateLimit {
  readonly #calls: Minutes;
  readonly #signIns: Minutes;

  constructor({ perAddress, signInsPerAddress }: RateLimits) {
    this.#calls = new Minutes(perAddress);
    this.#signIns = new Minutes(signInsPerAddress);
  }

  /** Counts a call of the API at an instant of the process; false when there were too many. */
  takeCall(address: string, now: number): boolean {
    return this.#calls.take(address, now) === 0;
  }

  /** Who is calling: behind proxies of ours, whom the outermost of them names; as Koa reads it. */
  addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
    const named = proxies > 0 ? headers["x-forwarded-for"] : undefined;
    return named ? String(named).split(",").slice(-proxies)[0]!.trim() : (socket.remoteAddress ?? "");
  }

  middleware: Middleware = async (ctx, next) => {
    // The router takes addresses in any case, so the limits do.
    const path = ctx.path.toLowerCase();
    if (path.startsWith("/api/")) refuseAfter(this.#calls.take(ctx.ip));
    if (/^\/api\/(sign-in|account)/.test(path)) refuseAfter(this.#signIns.take(ctx.ip));
    await next();
  };
}

function refuseAfter(wait: number): void {
  if (wait > 0) throw refused("tooMany", { retryAfterSeconds: Math.ceil(wait / 1000) });
}
