import { randomUUID } from "node:crypto";
import {
  type Arguments,
  createClient,
  type Reply,
  type RouteName,
  type Send,
} from "@housing/core/contract/client";

/** Calls the real server as one caller, each act with a key of its own. */
export type Caller = <K extends RouteName>(name: K, given: Arguments<K>) => Promise<Reply<K>>;

/** The server in demo mode with its sandboxes. It is written for Node, so only this much of it is known here. */
interface SmallCity {
  url: string;
  password: string;
  stop(): Promise<void>;
}

const smallCity: string = "@housing/bff/testing/small-city.ts";

export class RealCity {
  readonly url: string;
  readonly close: () => Promise<void>;
  private readonly password: string;

  private constructor({ url, password, stop }: SmallCity) {
    this.url = url;
    this.password = password;
    this.close = stop;
  }

  static async open(): Promise<RealCity> {
    const { startSmallCity } = (await import(smallCity)) as { startSmallCity(): Promise<SmallCity> };
    return new RealCity(await startSmallCity());
  }

  caller(token?: string): Caller {
    const call = createClient(sendAs(token), `${this.url}/api`);
    return (name, given) => call(name, given, randomUUID());
  }

  async staff(username: string): Promise<Caller> {
    const { token } = await this.caller()("signInStaff", { body: { username, password: this.password } });
    return this.caller(token);
  }

  /** The session of whoever has this phone, by a code from the inbox of the sandbox. */
  async session(phone: string): Promise<Reply<"signInWithSms">> {
    await this.caller()("requestSmsCode", { body: { phone } });
    return this.caller()("signInWithSms", { body: { phone, code: await this.smsCode(phone) } });
  }

  async smsCode(phone: string): Promise<string> {
    const text = await this.sms(phone, /验证码/);
    return /\d{6}/.exec(text)?.[0] ?? "";
  }

  /** The newest SMS to a phone that says this; the gateway sends it a moment after the act. */
  async sms(phone: string, words: RegExp): Promise<string> {
    for (const until = Date.now() + 60_000; Date.now() < until; ) {
      const { messages } = await this.caller()("demoSmsInbox", { query: { phone } });
      const found = messages.find(({ text }) => words.test(text));
      if (found) return found.text;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no SMS to ${phone} says ${words}`);
  }

  /** Time passes from due instant to due instant. */
  async walkTo(to: string): Promise<void> {
    const admin = await this.staff("admin");
    const { failed } = await admin("demoClock", { body: { to } });
    if (failed > 0) throw new Error(`${failed} deadlines failed on the way to ${to}`);
  }
}

const sendAs =
  (token: string | undefined): Send =>
  async ({ method, url, body, idempotencyKey = "" }) => {
    const headers = new Headers({ "idempotency-key": idempotencyKey });
    if (token) headers.set("authorization", `Bearer ${token}`);
    if (body !== undefined) headers.set("content-type", "application/json");
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(url, init);
    return { status: response.status, data: await response.json() };
  };
