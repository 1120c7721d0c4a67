import type { ApiRequest, Send } from "@housing/core/contract/client";
import Taro from "@tarojs/taro";
import { readDevice, writeDevice } from "../session/persisted";
import { noteServerNow } from "../session/server-clock";
import { currentSession, endSession } from "../session/session";
import { goSignInAgain } from "../session/sign-in-address";
import { chanceText } from "./chance";
import { noReply, replyError } from "./errors";

export const apiBase = API_BASE;

type Headers = Record<string, string>;

let device = readDevice<string>("device");

/** A text of chance that stays on this device: the server knows by it where a phone's owner has signed in before. */
async function deviceKey(): Promise<string> {
  if (device === undefined) {
    const made = await chanceText();
    device ??= made;
    writeDevice("device", device);
  }
  return device;
}

/** How the typed client reaches the server from a mini-program or a browser. */
export const send: Send = async (request) => {
  const reply = await ask(request);
  noteServerNow(Number(headerOf(reply.header, "x-server-now")));
  return accept(reply.statusCode, reply.data);
};

/** Asked again by whoever waits; longer than that, a line is dead. An act may have to wait for others to be done. */
const patienceMs = { question: 15_000, act: 20_000 };

async function ask({ method, url, body, idempotencyKey }: ApiRequest) {
  const json = body === undefined ? {} : { "content-type": "application/json" };
  const once = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
  const header = { ...json, ...once, ...authorization(), "x-device": await deviceKey() };
  const timeout = idempotencyKey === undefined ? patienceMs.question : patienceMs.act;
  const sent = { url, method: method as keyof Taro.request.Method, header, timeout };
  const asked = Taro.request<unknown>(body === undefined ? sent : { ...sent, data: JSON.stringify(body) });
  return inTime(asked, timeout).catch(() => {
    throw noReply();
  });
}

/** Taro's own limit in a browser ends with the head of a reply; its body can stop in the middle. */
function inTime<T>(asked: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, limitMs);
    asked.then(resolve, reject);
  });
}

export function accept(status: number, data: unknown) {
  if (status === 401 && currentSession()) {
    endSession();
    goSignInAgain();
  }
  if (status >= 400) throw replyError(status, data);
  return { status, data };
}

export function authorization(): Headers {
  const session = currentSession();
  return session ? { authorization: `Bearer ${session.token}` } : {};
}

/** Header names come back in any case, depending on the platform. */
function headerOf(headers: Record<string, unknown> | undefined, name: string): string | undefined {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found && String(found[1]);
}
