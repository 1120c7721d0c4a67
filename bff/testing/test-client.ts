import { randomUUID } from "node:crypto";
import {
  type Arguments,
  createClient,
  type Reply,
  type RouteName,
  type Send,
} from "@housing/core/contract/client";

/** Calls the API as one caller; a key of its own for each act unless one is given. */
export type TestClient = <K extends RouteName>(
  name: K,
  given: Arguments<K>,
  idempotencyKey?: string,
) => Promise<Reply<K>>;

export function testClient(url: string, token?: string): TestClient {
  const send: Send = async ({ method, url: address, body, idempotencyKey }) => {
    const headers = new Headers({ "idempotency-key": idempotencyKey ?? randomUUID() });
    if (token) headers.set("authorization", `Bearer ${token}`);
    if (body !== undefined) headers.set("content-type", "application/json");
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(address, init);
    const type = response.headers.get("content-type") ?? "";
    return {
      status: response.status,
      data: type.includes("json") ? await response.json() : await response.bytes(),
    };
  };
  return createClient(send, `${url}/api`);
}
