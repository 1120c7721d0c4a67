import type { ApiError } from "@housing/core/contract/client";
import test from "ava";
import { type TestServer, testServer } from "../../testing/test-server.ts";

async function start(t: { teardown(fn: () => unknown): void }): Promise<TestServer> {
  const server = await testServer();
  t.teardown(server.close);
  return server;
}

test("publicConfig answers with the server's time", async (t) => {
  const server = await start(t);
  const config = await server.visitor("publicConfig", {});
  t.is(config.city, "ganzhou");
  const response = await fetch(`${server.url}/api/config`);
  t.is(response.headers.get("x-server-now"), String(server.system.clock.now().epochMilliseconds));
  t.regex(response.headers.get("content-type") ?? "", /application\/json/);
});

test("N1 signs in by SMS once, and the token is nobody else's", async (t) => {
  const server = await start(t);
  const phone = "13800138000";
  t.like(await server.visitor("requestSmsCode", { body: { phone } }), { sentTo: "138****8000" });
  const early = await t.throwsAsync<ApiError>(server.visitor("requestSmsCode", { body: { phone } }));
  t.is(early?.reply.code, "identity.codeTooSoon");
});
