import type { Api } from "./api.ts";
import type { InputOf, OutputOf } from "./route.ts";
import { routes } from "./routes.ts";

type Sent<T, S = Exclude<T, undefined>> = [S] extends [never] ? undefined : InputOf<S>;
type ParameterNames<P extends string> = P extends `${string}:${infer N}/${infer R}`
  ? N | ParameterNames<R>
  : P extends `${string}:${infer N}`
    ? N
    : never;
type Given<K extends string, V> = [V] extends [undefined] ? unknown : { [X in K]: V };
type Field<R, K extends string> = K extends keyof R ? R[K] : undefined;

export type RouteName = keyof Api;
export type Arguments<K extends RouteName> = ([ParameterNames<Api[K]["path"]>] extends [never]
  ? unknown
  : { params: Record<ParameterNames<Api[K]["path"]>, string> }) &
  Given<"query", Sent<Field<Api[K], "query">>> &
  Given<"body", Sent<Field<Api[K], "body">>>;
export type Reply<K extends RouteName> = OutputOf<Api[K]["reply"]>;

export interface ApiRequest {
  method: string;
  url: string;
  body?: unknown;
  /** Same key for every try of one act of the user; set by the transport for what changes something. */
  idempotencyKey?: string;
}
export type Send = (request: ApiRequest) => Promise<{ status: number; data: unknown }>;

/** What the server answers when it refuses: one Chinese text for every channel. */
export interface ErrorReply {
  code: string;
  text: string;
  clause?: string;
  facts?: Record<string, string | number | boolean | null>;
  issues?: { path: string; text: string }[];
  reference?: string;
}

export class ApiError extends Error {
  readonly status: number;
  readonly reply: ErrorReply;
  constructor(status: number, reply: ErrorReply) {
    super(reply.text);
    this.name = "ApiError";
    this.status = status;
    this.reply = reply;
  }
}

const queryString = (query: Record<string, unknown>): string =>
  Object.keys(query)
    .filter((name) => query[name] !== undefined && query[name] !== "")
    .map((name) => `${name}=${encodeURIComponent(String(query[name]))}`)
    .join("&");

/** The address of a call, e.g. for a download link. */
export function urlOf<K extends RouteName>(name: K, given: Arguments<K>, base: string): string {
  const { params = {}, query = {} } = given as {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
  };
  const path = routes[name][1].replace(/:(\w+)/g, (_, part: string) =>
    encodeURIComponent(params[part] ?? ""),
  );
  const search = queryString(query);
  return base + path + (search ? `?${search}` : "");
}

/** A typed client over any transport: `call("queueEntry", { params: { id } })`. */
export function createClient(send: Send, base = "") {
  return async function call<K extends RouteName>(
    name: K,
    given: Arguments<K>,
    idempotencyKey?: string,
  ): Promise<Reply<K>> {
    const { body } = given as { body?: unknown };
    const request: ApiRequest = { method: routes[name][0], url: urlOf(name, given, base), body };
    if (idempotencyKey !== undefined) request.idempotencyKey = idempotencyKey;
    const { status, data } = await send(request);
    if (status >= 400) throw new ApiError(status, data as ErrorReply);
    return data as Reply<K>;
  };
}
