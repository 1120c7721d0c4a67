import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { isSignedBy, SIGNATURE, signatureOf } from "./signed-http.ts";

/** How the other side behaves; switched while it runs, by tests and trainings. */
export interface Behaviour {
  /** Answers this late, ms. */
  slowMs: number;
  /** Answers 503. */
  fail: boolean;
  /** Signs with another secret. */
  wrongSignature: boolean;
  /** Reports everything twice. */
  duplicate: boolean;
}

/** Another system, played by a real HTTP server of our own on the loopback. */
export interface Sandbox {
  url: string;
  behaviour: Behaviour;
  stop(): Promise<void>;
}

export interface Asked {
  path: string;
  search: URLSearchParams;
  body: Record<string, unknown>;
}

export interface Play {
  /** Undefined: this system signs nothing (WeChat). */
  secret?: string;
  /** Undefined: there is no such address. */
  answer(asked: Asked, behaviour: Behaviour): object | undefined | Promise<object | undefined>;
}

/** Starts a sandbox on a free port. */
export async function startSandbox(play: Play): Promise<Sandbox> {
  const behaviour: Behaviour = { slowMs: 0, fail: false, wrongSignature: false, duplicate: false };
  const server = createServer((request, response) => {
    serve(play, behaviour, { request, response }).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async (): Promise<void> => {
    server.close().closeAllConnections();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, behaviour, stop };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

async function serve(play: Play, behaviour: Behaviour, { request, response }: Exchange): Promise<void> {
  const text = (await request.toArray()).join("");
  if (behaviour.slowMs > 0) await pause(behaviour.slowMs);
  const { pathname: path, searchParams: search } = new URL(request.url ?? "/", "http://sandbox");
  const signed =
    play.secret === undefined || isSignedBy(play.secret, text, String(request.headers[SIGNATURE]));
  if (behaviour.fail) return reply(response, 503, "{}");
  if (!signed) return reply(response, 401, "{}");
  const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  const answer = await play.answer({ path, search, body }, behaviour);
  const secret = behaviour.wrongSignature ? "somebody else" : (play.secret ?? "");
  reply(response, answer ? 200 : 404, JSON.stringify(answer ?? {}), secret);
}

function reply(response: ServerResponse, status: number, text: string, secret = ""): void {
  response.writeHead(status, { "content-type": "application/json", [SIGNATURE]: signatureOf(secret, text) });
  response.end(text);
}
