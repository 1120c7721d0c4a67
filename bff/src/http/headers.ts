import type { Clock } from "@housing/core/kernel";
import helmet from "koa-helmet";
import type { Middleware } from "./state.ts";

/** The server's time in epoch milliseconds, on every answer: countdowns run on it and not on the device's clock. */
export function serverNow(clock: Clock): Middleware {
  return async (ctx, next) => {
    await next();
    ctx.set("x-server-now", String(clock.now().epochMilliseconds));
  };
}

/** Security headers. Over plain http (a demo) a browser must not be told to come back over https. */
export function securityHeaders(https: boolean): Middleware {
  const directives = {
    "default-src": ["'self'"],
    // Taro and antd write styles into the page; scripts stay ours.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'"],
    "frame-src": ["'self'", "blob:"],
    "object-src": ["'none'"],
    ...(!https && { "upgrade-insecure-requests": null }),
  };
  const options = {
    contentSecurityPolicy: { directives },
    ...(!https && { strictTransportSecurity: false }),
  };
  return helmet(options as Parameters<typeof helmet>[0]) as unknown as Middleware;
}
