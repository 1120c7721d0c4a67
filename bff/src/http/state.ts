import type { Caller } from "@housing/core/identity";
import type { Actor } from "@housing/core/kernel";
import type Koa from "koa";
import type { KeptAnswer } from "./kept-answer.ts";

/** What the middlewares know of a request. */
export interface State {
  /** Number of the request: in every log line and in the answer to a failure. */
  id: string;
  actor: Actor;
  token: string | undefined;
  caller: Caller;
  /** A token was sent, but its session is over. */
  sessionEnded: boolean;
  /** What was answered, where it is kept. */
  kept?: KeptAnswer;
}

export type Context = Koa.ParameterizedContext<State>;
export type Middleware = Koa.Middleware<State>;
