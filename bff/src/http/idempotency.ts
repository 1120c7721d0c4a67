import type { Route } from "@housing/core/contract/route";
import { refused } from "./refusals.ts";
import type { Context } from "./state.ts";

/**
 * Not kept: signing in and out, one's own account and staff (a stored outcome would be a stored token, secret or
 * password), the demo clock, and an upload, which gives nobody anything until an act names the file.
 */
const keyless = /^\/(sign-in|sign-out|account|staff|demo|files)(\/|$)/;

/** The idempotency key of a call that changes something; undefined where none is kept. Refuses a missing one. */
export function keyOf(ctx: Context, route: Route): string | undefined {
  if (route.method === "GET" || keyless.test(route.path)) return undefined;
  const key = ctx.get("idempotency-key");
  if (key === "") throw refused("keyMissing");
  if (!/^[\w.:-]{8,128}$/.test(key)) throw refused("keyMalformed");
  return key;
}
