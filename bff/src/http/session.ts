import { actorOfToken, type Caller } from "@housing/core/identity";
import { type Clock, type System, visitor } from "@housing/core/kernel";
import type { Context, Middleware } from "./state.ts";

/** Finds out who is calling by the bearer token; without one, a visitor, who may see what is public. */
export function session(system: System, devices: Clock): Middleware {
  return async (ctx, next) => {
    const token = /^Bearer ([\w-]{20,100})$/.exec(ctx.get("authorization"))?.[1];
    ctx.state.token = token;
    ctx.state.caller = { ...callerOf(ctx), now: devices.now() };
    ctx.state.actor = token ? await actorOfToken(system, token, ctx.get("x-unattended") === "") : visitor;
    ctx.state.sessionEnded = token !== undefined && ctx.state.actor.kind === "visitor";
    await next();
  };
}

/** A front keeps a random text on its device and sends it along, so that the device is known again. */
function callerOf(ctx: Context): Caller {
  const device = /^[\w-]{16,64}$/.exec(ctx.get("x-device"))?.[0];
  return { address: ctx.ip, agent: ctx.get("user-agent").slice(0, 400), device };
}
