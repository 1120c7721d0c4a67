import { issuesOf, issueText } from "@housing/core/kernel";
import test, { type ExecutionContext } from "ava";
import * as z from "zod/mini";
import { type TestServer, type TestServerOptions, testServer } from "../../testing/test-server.ts";
import { AnswerCache, jsonAnswer } from "./cached-answer.ts";

async function start(t: ExecutionContext, options: TestServerOptions = {}): Promise<TestServer> {
  const server = await testServer(options);
  t.teardown(server.close);
  return server;
}

test("N4 who asks too often is told when to come again", async (t) => {
  const server = await start(t, { app: { rateLimits: { perAddress: 3, signInsPerAddress: 2 } } });
  const ask = () => fetch(`${server.url}/api/config`);
  for (let i = 0; i < 3; i += 1) t.is((await ask()).status, 200);
  const refused = await ask();
  t.is(refused.status, 429);
  t.true(Number(refused.headers.get("retry-after")) > 0);
  t.like(await refused.json(), { code: "http.tooMany" });
  t.is((await fetch(`${server.url}/healthz`)).status, 200);
});

test("N4 writing the address in another case does not get around the limits", async (t) => {
  const server = await start(t, { app: { rateLimits: { perAddress: 100, signInsPerAddress: 2 } } });
  const ask = (path: string) => fetch(`${server.url}${path}`, { method: "POST" });
  const statuses = [];
  for (const path of ["/api/sign-in/staff", "/API/Sign-In/staff", "/api/SIGN-IN/staff"])
    statuses.push((await ask(path)).status);
  t.deepEqual(statuses, [422, 422, 429]);
});

test("N1 what breaks is a reference number to the outside, and nothing else", async (t) => {
  const server = await start(t);
  server.gateways.wechat.openidOf = async () => {
    throw new Error("secret detail");
  };
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ code: "x" });
  const response = await fetch(`${server.url}/api/sign-in/wechat`, { method: "POST", headers, body });
  const text = await response.text();
  t.is(response.status, 500);
  t.notRegex(text, /secret/);
  t.is((JSON.parse(text) as { reference?: string }).reference, response.headers.get("x-request-id") ?? "");
});

test("N1 security headers, and none that would break a demo over http", async (t) => {
  const server = await start(t);
  const { headers } = await fetch(`${server.url}/api/config`);
  t.is(headers.get("x-content-type-options"), "nosniff");
  t.regex(headers.get("content-security-policy") ?? "", /default-src 'self'/);
  t.is(headers.get("strict-transport-security"), null);
});

test("an answer is built once per version and compressed once", async (t) => {
  const cache = new AnswerCache();
  let built = 0;
  const build = async () => {
    built += 1;
    return { rows: Array.from({ length: 500 }, (_, i) => ({ i })) };
  };
  const [a, b] = await Promise.all([cache.get("k", "1", build), cache.get("k", "1", build)]);
  t.is(a, b);
  t.is(built, 1);
  t.is(await a.body.in("br"), await a.body.in("br"));
  t.true((await a.body.in("br")).length < a.body.bytes.length / 3);
  const next = await cache.get("k", "2", build);
  t.is(built, 2);
  t.is(next.body.etag, a.body.etag, "the same content has the same tag");
  await t.throwsAsync(cache.get("k", "3", () => Promise.reject(new Error("down"))));
  await t.notThrowsAsync(cache.get("k", "3", build));
  t.is(jsonAnswer({ a: 1 }).body.bytes.toString(), '{"a":1}');
});

test("every kind of issue has a Chinese sentence and a path", (t) => {
  const schema = z.strictObject({
    name: z.string().check(z.minLength(2)),
    area: z.number().check(z.gte(1), z.multipleOf(2)),
    kind: z.enum(["a", "b"]),
    list: z.array(z.string()).check(z.maxLength(1)),
    one: z.union([z.strictObject({ to: z.string() }), z.strictObject({ by: z.string(), n: z.int() })]),
  });
  const wrong = { name: "x", area: 0.5, kind: "c", list: ["a", "b"], one: { to: 1 }, more: 1 };
  const result = z.safeParse(schema, wrong, { error: issueText });
  t.deepEqual(issuesOf(result.error?.issues ?? []), [
    { path: "name", text: "至少填写2个字。" },
    { path: "area", text: "不能小于1。" },
    { path: "area", text: "应为2的整数倍。" },
    { path: "kind", text: "只能是：a、b。" },
    { path: "list", text: "不能超过1项。" },
    { path: "one.to", text: "这一项应为文字。" },
    { path: "more", text: "不支持“more”这一项，请去掉后重试。" },
  ]);
});
