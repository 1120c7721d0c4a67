import type { Route } from "@housing/core/contract/route";
import { inTransaction, refused as notThere, reading } from "@housing/core/kernel";
import { once } from "@housing/db";
import Router from "koa-router";
import type { $ZodType } from "zod/v4/core";
import { safeParse } from "zod/v4/core";
import type { Services } from "../services.ts";
import { CachedAnswer } from "./cached-answer.ts";
import { refuseBeforeDuty } from "./duty.ts";
import { type Call, FileAnswer, type UploadedFile } from "./handler.ts";
import { keyOf } from "./idempotency.ts";
import { KeptAnswer } from "./kept-answer.ts";
import { parseCall } from "./parse-call.ts";
import { isMultipart, readForm, readJson } from "./read-body.ts";
import { isReadable } from "./readable-text.ts";
import { refused } from "./refusals.ts";
import type { Context, State } from "./state.ts";
import { writeAnswer } from "./write-answer.ts";

/** A handler with its types forgotten: the table of handlers was checked against the API when it was written. */
export type AnyHandler = (call: Call<Route>) => Promise<unknown>;

/** Segments that are named come before parameters: `/cases/mine` is not the case "mine". */
const byNames = ([, a]: [string, Route], [, b]: [string, Route]): number =>
  a.path.replaceAll(":", "~") < b.path.replaceAll(":", "~") ? -1 : 1;

/** One route of the router for each declared call. */
export function mountApi(
  api: Readonly<Record<string, Route>>,
  handlers: Readonly<Record<string, AnyHandler>>,
  services: Services,
): Router<State> {
  const router = new Router<State>({ prefix: "/api" });
  for (const [name, route] of Object.entries(api).sort(byNames)) {
    const handler = handlers[name];
    if (handler) router.register(route.path, [route.method], serve(name, route, handler, services));
  }
  return router;
}

type Served = (ctx: Context & { params: Record<string, string> }) => Promise<void>;

function serve(name: string, route: Route, handler: AnyHandler, services: Services): Served {
  return async (ctx) => {
    if (!Object.values(ctx.params).every(isReadable)) throw notThere("notFound");
    refuseBeforeDuty(ctx.state.actor, name);
    const { body, file } = await readRequest(ctx, route);
    const parsed = parseCall(route, { ...ctx.query }, body);
    const call = callOf(ctx, { name, route, ...parsed, file }, services);
    const answer = await handler(call as Call<Route>);
    await writeAnswer(ctx, declared(name, route, answer));
  };
}

async function readRequest(ctx: Context, route: Route): Promise<{ body?: unknown; file?: UploadedFile }> {
  if (route.method === "GET" || route.method === "DELETE") return {};
  if (!isMultipart(ctx.req)) return { body: await readJson(ctx.req) };
  // Ten megabytes are taken in only from somebody we know.
  if (ctx.state.actor.kind === "visitor") throw refused("signInFirst");
  const form = await readForm(ctx.req);
  const [part, name] = [form.get("file"), form.get("name")];
  if (part === null || typeof part === "string") return {};
  // A mini-program names the temporary copy; what the user sees comes beside it.
  const file = { bytes: await part.bytes(), name: typeof name === "string" ? name : part.name };
  return { file: { ...file, mediaType: part.type } };
}

interface Parts {
  name: string;
  route: Route;
  query: unknown;
  body: unknown;
  file?: UploadedFile | undefined;
}

function callOf(
  ctx: Context & { params: Record<string, string> },
  { name, route, query, body, file }: Parts,
  services: Services,
): Call<Route> {
  const { system, wake } = services;
  const { actor, token, sessionEnded, caller } = ctx.state;
  const key = keyOf(ctx, route);
  let acts = 0;
  const act: Call<Route>["act"] = async (command) => {
    acts += 1;
    const content = { name, params: ctx.params, query, body };
    const request = key && { key: `${key}#${acts}`, command: name, content };
    const result = await (request
      ? once(system, actor, request, command)
      : inTransaction(system, actor, command));
    wake();
    return result;
  };
  const read: Call<Route>["read"] = (ask) => reading(system, actor, ask);
  const fileOf = (): UploadedFile => {
    if (!file) throw refused("fileMissing");
    return file;
  };
  const who = { actor, token, sessionEnded, caller };
  const call = { params: ctx.params, query, body, file: fileOf, ...who, system, services };
  return { ...call, act, read } as Call<Route>;
}

/**
 * What leaves is what was declared: a field that the reply does not name stays here, and an answer of another shape is
 * a failure of ours and goes nowhere, in production as in a test.
 */
function declared(name: string, route: Route, answer: unknown): unknown {
  if ([FileAnswer, CachedAnswer, KeptAnswer].some((kind) => answer instanceof kind)) return answer;
  const result = safeParse(route.reply as $ZodType, answer);
  if (result.success) return result.data;
  throw new Error(`${name} answers what it does not declare: ${result.error.message}`);
}
