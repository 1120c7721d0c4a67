import type { ErrorReply } from "@housing/core/contract/client";
import { identityRefused } from "@housing/core/identity";
import { Refusal } from "@housing/core/kernel";
import { ConnectionException, DeadlockException, LockWaitTimeoutException } from "@mikro-orm/core";
import type { Logger } from "pino";
import { GatewayError } from "../gateways/signed-http.ts";
import { refused } from "./refusals.ts";
import type { Context, Middleware, State } from "./state.ts";

/** Every failure becomes one shape: code, one Chinese text, the clause, facts, issues. What is unknown is never echoed. */
export function errors(log: Logger): Middleware {
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.status === 404 && ctx.body === undefined) throw refused("notFound");
    } catch (error) {
      answer(ctx, known(ctx.state, error) ?? unknown(ctx.state, error, log));
    }
  };
}

function answer(ctx: Context, refusal: Refusal): void {
  const { code, message: text, clause, facts, issues, status } = refusal;
  const reference = facts.reference;
  const body: ErrorReply = {
    code,
    text,
    ...(clause !== undefined && { clause }),
    facts,
    ...(issues.length > 0 && { issues: [...issues] }),
    ...(typeof reference === "string" && { reference }),
  };
  ctx.status = status;
  ctx.set("cache-control", "no-store");
  if (typeof facts.retryAfterSeconds === "number") ctx.set("retry-after", String(facts.retryAfterSeconds));
  ctx.body = body;
}

/** A visitor who may not, or whose session is over, is asked to sign in: nothing else would help. */
function known(state: State, error: unknown): Refusal | undefined {
  if (!(error instanceof Refusal)) return undefined;
  if (state.actor?.kind !== "visitor") return error;
  const closed = error.code === "kernel.notPermitted" || error.code === "identity.notSignedIn";
  if (state.sessionEnded && (closed || error.code === "kernel.notFound"))
    return identityRefused("sessionEnded");
  return closed ? identityRefused("notSignedIn") : error;
}

const transient = [ConnectionException, DeadlockException, LockWaitTimeoutException];
const overloaded = /ER_CON_COUNT_ERROR|ECONNREFUSED|ECONNRESET|PROTOCOL_CONNECTION_LOST|ETIMEDOUT/;

function unknown(state: State, error: unknown, log: Logger): Refusal {
  log.error({ id: state.id, err: error }, "a request failed");
  if (error instanceof GatewayError) return refused("otherSystem");
  const code = String((error as { code?: unknown } | null)?.code);
  const busy = transient.some((kind) => error instanceof kind) || overloaded.test(code);
  return busy ? refused("busy") : refused("broken", { reference: state.id });
}
