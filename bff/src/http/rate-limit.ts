import { type IRateLimiterOptions, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { refused } from "./refusals.ts";
import type { Middleware } from "./state.ts";

export interface RateLimits {
  /** Calls a minute from one address: a service window or a school shares one. */
  perAddress: number;
  /** Sign-in tries a minute from one address. */
  signInsPerAddress: number;
}

export const defaultRateLimits: RateLimits = { perAddress: 3000, signInsPerAddress: 60 };

/**
 * Keeps one caller from taking the place of all. Counted per process: what has to hold across processes (codes per
 * phone, wrong passwords) is counted in the database by its command.
 */
export function rateLimit(limits: RateLimits): Middleware {
  const limiter = (points: number): RateLimiterMemory => {
    const options: IRateLimiterOptions = { points, duration: 60 };
    return new RateLimiterMemory(options);
  };
  const [all, signIns] = [limiter(limits.perAddress), limiter(limits.signInsPerAddress)];
  return async (ctx, next) => {
    // The router takes addresses in any case, so the limits do.
    const path = ctx.path.toLowerCase();
    if (path.startsWith("/api/")) await consume(all, ctx.ip);
    if (path.startsWith("/api/sign-in")) await consume(signIns, ctx.ip);
    await next();
  };
}

async function consume(limiter: RateLimiterMemory, address: string): Promise<void> {
  try {
    await limiter.consume(address);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw refused("tooMany", { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
  }
}
