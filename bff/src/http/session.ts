import { actorOfToken } from "@housing/core/identity";
import { type System, visitor } from "@housing/core/kernel";
import type { Middleware } from "./state.ts";

/** Finds out who is calling by the bearer token; without one, a visitor, who may see what is public. */
export function session(system: System): Middleware {
  return async (ctx, next) => {
    const token = /^Bearer ([\w-]{20,100})$/.exec(ctx.get("authorization"))?.[1];
    ctx.state.token = token;
    ctx.state.actor = token ? await actorOfToken(system, token) : visitor;
    ctx.state.sessionEnded = token !== undefined && ctx.state.actor.kind === "visitor";
    await next();
  };
}
