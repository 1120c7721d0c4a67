import type { ApiRequest } from "@housing/core/contract/client";
import { currentToken, expireSession } from "../session/session.ts";
import { isUnattended } from "./attendance.ts";
import { patience, patienceMs } from "./patience.ts";
import { asRefusal, Refusal } from "./refusal.ts";
import { observeServerNow } from "./serverClock.ts";

/** Pages live under `<anything>/admin/`, the interface beside them under `<anything>/api`. */
export const apiBase = new URL("../api", document.baseURI).pathname;

/** Sends with the token and the key of the act; a refusal is thrown as one. */
export async function send(request: ApiRequest): Promise<{ status: number; data: unknown }> {
  const { signal, end } = patience(isRaw(request.body) ? patienceMs.file : patienceMs.answer);
  try {
    const reply = await exchange(request, signal);
    return { status: reply.status, data: await readJson(reply) };
  } finally {
    end();
  }
}

export async function exchange(request: ApiRequest, signal: AbortSignal): Promise<Response> {
  const sentAt = Date.now();
  const reply = await fetch(request.url, {
    method: request.method,
    headers: headersOf(request),
    body: encode(request.body),
    credentials: "same-origin",
    signal,
  }).catch((error: unknown) => {
    throw asRefusal(error);
  });
  observeServerNow(reply.headers.get("x-server-now"), sentAt, Date.now());
  if (reply.status === 401 && currentToken()) expireSession();
  if (!reply.ok && reply.status !== 304) throw new Refusal(reply.status, await readJson(reply));
  return reply;
}

function headersOf({ body, idempotencyKey }: ApiRequest): Record<string, string> {
  const token = currentToken();
  return {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(isUnattended() && { "x-unattended": "1" }),
    ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
    ...(body !== undefined && !isRaw(body) && { "content-type": "application/json" }),
  };
}

const isRaw = (body: unknown): body is Blob | FormData => body instanceof Blob || body instanceof FormData;

const encode = (body: unknown): BodyInit | null => {
  if (body === undefined) return null;
  return isRaw(body) ? body : JSON.stringify(body);
};

async function readJson(reply: Response): Promise<unknown> {
  const text = await reply.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
