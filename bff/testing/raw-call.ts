import { randomUUID } from "node:crypto";
import type { ErrorReply } from "@housing/core/contract/client";

/** A call as no front of ours would send it. */
export interface RawCall {
  method: string;
  path: string;
  token?: string | undefined;
  /** Sent as it is; anything else but a text is written as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface RawAnswer {
  status: number;
  text: string;
  /** The answer when it is JSON. */
  reply: Partial<ErrorReply> & Record<string, unknown>;
  headers: Headers;
}

export async function rawCall(
  url: string,
  { method, path, token, body, headers }: RawCall,
): Promise<RawAnswer> {
  const all: Record<string, string> = { "idempotency-key": randomUUID(), ...headers };
  if (token) all.authorization = `Bearer ${token}`;
  if (body !== undefined && all["content-type"] === undefined) all["content-type"] = "application/json";
  const sent = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: all,
    ...(sent !== undefined && { body: sent }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const reply = isJson ? (JSON.parse(text) as RawAnswer["reply"]) : {};
  return { status: response.status, text, reply, headers: response.headers };
}

const sentence = /^[^\p{Cc}]*\p{Script=Han}[^\p{Cc}]*。$/u;

/** What a refusal lacks to be one: a code, a Chinese sentence, each issue with its own; undefined when it is whole. */
export function refusalFault({ status, reply, text }: RawAnswer): string | undefined {
  if (status < 400 || status >= 500) return `status ${status}: ${text.slice(0, 200)}`;
  if (!/^[a-zA-Z]+\.[a-zA-Z]+$/.test(reply.code ?? ""))
    return `${status} without a code: ${text.slice(0, 200)}`;
  const sentences = [reply.text ?? "", ...(reply.issues ?? []).map((issue) => issue.text)];
  const unclear = sentences.find((one) => !sentence.test(one) || /undefined|null|NaN|\[object/.test(one));
  return unclear === undefined ? undefined : `${status} ${reply.code} says no clear sentence: ${unclear}`;
}
