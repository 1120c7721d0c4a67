import { get } from "node:http";
import { ApiError } from "@housing/core/contract/client";
import { StaffUser } from "@housing/core/identity";
import { hashPassword } from "@housing/core/privacy";
import test, { type ExecutionContext } from "ava";
import { type TestServer, type TestServerOptions, testServer } from "../../testing/test-server.ts";

async function start(t: ExecutionContext, options: TestServerOptions = {}): Promise<TestServer> {
  const server = await testServer(options);
  t.teardown(server.close);
  return server;
}

const limits = { perAddress: 2, signInsPerAddress: 2 };
const statusesOf = async (url: string, forwarded: readonly string[]) => {
  const statuses = [];
  for (const address of forwarded)
    statuses.push((await fetch(`${url}/api/config`, { headers: { "x-forwarded-for": address } })).status);
  return statuses;
};

test("N1 behind one proxy the address that the proxy saw counts, whatever the caller writes before it", async (t) => {
  const { url } = await start(t, { app: { rateLimits: limits, proxies: 1 } });
  const spoofed = ["1.1.1.1, 203.0.113.7", "2.2.2.2, 203.0.113.7", "3.3.3.3, 203.0.113.7"];
  t.deepEqual(await statusesOf(url, spoofed), [200, 200, 429]);
  t.deepEqual(await statusesOf(url, ["203.0.113.8"]), [200], "another caller of the same proxy");
});

test("N1 one subscriber of IPv6 is one caller, whichever of his addresses he takes", async (t) => {
  const { url } = await start(t, { app: { rateLimits: limits, proxies: 1 } });
  const own = ["2409:8a5e:1:2::1", "2409:8a5e:1:2::2", "2409:8A5E:1:2:ffff::3"];
  t.deepEqual(await statusesOf(url, own), [200, 200, 429]);
  t.deepEqual(await statusesOf(url, ["2409:8a5e:1:3::1"]), [200]);
});

test("N1 behind two proxies it is the second address from the right; behind none the header means nothing", async (t) => {
  const two = await start(t, { app: { rateLimits: limits, proxies: 2 } });
  const spoofed = [
    "1.1.1.1, 203.0.113.7, 10.0.0.1",
    "2.2.2.2, 203.0.113.7, 10.0.0.1",
    "203.0.113.7, 10.0.0.2",
  ];
  t.deepEqual(await statusesOf(two.url, spoofed), [200, 200, 429]);
  const none = await start(t, { app: { rateLimits: limits } });
  t.deepEqual(await statusesOf(none.url, ["1.1.1.1", "2.2.2.2", "3.3.3.3"]), [200, 200, 429]);
});

const statusOf = (url: string, headers: Record<string, string> = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(url, { headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    }).on("error", reject);
  });

test("N1 metrics are for the machine itself, or for who shows the token", async (t) => {
  const open = await start(t);
  t.is(await statusOf(`${open.url}/metrics`), 200, "from loopback");
  t.is(
    await statusOf(`${open.url}/metrics`, { "x-forwarded-for": "203.0.113.7" }),
    404,
    "a proxy calls for others",
  );
  const metricsToken = "a-token-for-metrics";
  const closed = await start(t, { app: { site: { ready: () => true, metricsToken, openApi: false } } });
  t.is(await statusOf(`${closed.url}/metrics`), 404);
  t.is(await statusOf(`${closed.url}/metrics`, { authorization: "Bearer another-token" }), 404);
  t.is(await statusOf(`${closed.url}/metrics`, { authorization: `Bearer ${metricsToken}` }), 200);
  t.is(await statusOf(`${closed.url}/openapi.json`), 404, "switched off");
  t.is(await statusOf(`${open.url}/openapi.json`), 200);
});

test("N1 an answer that is not what was declared goes nowhere, in production as here", async (t) => {
  const server = await start(t);
  const walkTo = async () => ({ now: "never", done: "a secret", failed: 0 });
  Object.assign(server.services, { demo: { walkTo } });
  const { token } = await server.staff("admin");
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const reply = await fetch(`${server.url}/api/demo/clock`, {
    method: "POST",
    headers,
    body: '{"by":"PT1H"}',
  });
  t.is(reply.status, 500);
  t.notRegex(await reply.text(), /secret/);
});

test("N1 before the duty is done every other call is refused, and the answer says what to do", async (t) => {
  const server = await start(t, { parameters: { "identity.secondFactorRoles": ["city"] } });
  const { call, token, id } = await server.staff("city");
  const password = "Right-Pass-2026";
  const passwordHash = await hashPassword(password);
  await server.system.em.fork().nativeUpdate(StaffUser, { id }, { passwordHash });
  t.like(await call("me", {}), { duty: "setUpSecondFactor", roles: [], abilities: [] });
  const headers = { authorization: `Bearer ${token}` };
  for (const path of ["/workbench", "/registers", "/account/sessions", "/cases/mine"]) {
    const reply = await fetch(`${server.url}/api${path}`, { headers });
    t.is(reply.status, 403, path);
    t.like(await reply.json(), { code: "identity.dutyFirst", facts: { duty: "setUpSecondFactor" } });
  }
  const wrong = call("beginSecondFactor", { body: { password: "wrong" } });
  t.is((await t.throwsAsync(wrong, { instanceOf: ApiError }))?.reply.code, "identity.ownPasswordWrong");
  const { secret, uri } = await call("beginSecondFactor", { body: { password } });
  t.regex(uri, new RegExp(`^otpauth://totp/.*secret=${secret}`));
});
