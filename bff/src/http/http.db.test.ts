import { randomUUID } from "node:crypto";
import { ApiError } from "@housing/core/contract/client";
import { Account, StaffUser } from "@housing/core/identity";
import { idNumberCheck, inTransaction, systemActor } from "@housing/core/kernel";
import { SmsMessage } from "@housing/core/messaging";
import { hashPassword } from "@housing/core/privacy";
import { IdempotencyKey } from "@housing/db";
import test, { type ExecutionContext } from "ava";
import { type TestServer, testServer } from "../../testing/test-server.ts";

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer();
  t.teardown(server.close);
  return server;
}

const refusal = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`not refused: ${String(error)}`);
  return { status: error.status, ...error.reply };
};

const post = (server: TestServer, path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...headers },
    body,
  });

const idNumber = "11010519491231002X";

test("publicConfig answers, with the server's time on every reply", async (t) => {
  const server = await start(t);
  const config = await server.visitor("publicConfig", {});
  t.is(config.city, "ganzhou");
  const response = await fetch(`${server.url}/api/nowhere`);
  t.is(response.headers.get("x-server-now"), String(server.system.clock.now().epochMilliseconds));
  t.like(await response.json(), { code: "http.notFound" });
  const wrongMethod = await fetch(`${server.url}/api/config`, { method: "DELETE" });
  t.is(wrongMethod.status, 405);
  t.like(await wrongMethod.json(), { code: "http.methodNotAllowed" });
});

test("N4 every wrong field is named at once, in Chinese, extra fields too", async (t) => {
  const server = await start(t);
  const body = { username: "", password: "x".repeat(201), role: "admin" } as never;
  const { status, code, issues = [] } = await refusal(server.visitor("signInStaff", { body }));
  t.is(status, 422);
  t.is(code, "kernel.invalid");
  t.deepEqual(issues, [
    { path: "username", text: "请填写用户名。" },
    { path: "password", text: "不能超过200个字。" },
    { path: "role", text: "不支持“role”这一项，请去掉后重试。" },
  ]);
  const missing = await refusal(server.visitor("signInStaff", { body: {} as never }));
  t.deepEqual(
    missing.issues?.map(({ path }) => path),
    ["username", "password"],
  );
});

test("N4 malformed JSON, another media type, a megabyte and an empty body are refused clearly", async (t) => {
  const server = await start(t);
  const malformed = await post(server, "/sign-in/staff", '{"username":');
  t.is(malformed.status, 400);
  t.like(await malformed.json(), { code: "http.malformedJson" });
  const text = await post(server, "/sign-in/staff", "a=b", { "content-type": "text/plain" });
  t.is(text.status, 415);
  const huge = await post(
    server,
    "/sign-in/staff",
    JSON.stringify({ username: "x".repeat(2 ** 20), password: "x" }),
  );
  t.is(huge.status, 413);
  t.like(await huge.json(), { code: "http.tooLarge", text: "提交的内容超过256 KB，请减少内容后重试。" });
  const empty = await post(server, "/sign-in/staff", "");
  t.is(empty.status, 422);
  const health = await fetch(`${server.url}/healthz`);
  t.is(health.status, 200);
});

test("N1 a visitor is asked to sign in, an ended session to sign in again", async (t) => {
  const server = await start(t);
  const body = { name: "王小明", idNumber };
  t.like(await refusal(server.visitor("verifyIdentity", { body })), {
    status: 401,
    code: "identity.notSignedIn",
  });
  const { call, token } = await server.applicant();
  t.like(await call("me", {}), { kind: "applicant", verified: false });
  server.system.clock.set(server.system.clock.now().add({ hours: 24 * 7 }));
  t.like(await refusal(call("verifyIdentity", { body })), { status: 401, code: "identity.sessionEnded" });
  t.like(await call("me", {}), { kind: "visitor", sessionEnded: true }, "what is public stays open");
  t.is((await server.visitor("me", {})).sessionEnded, undefined, "who never signed in");
  const ended = { status: 401, code: "identity.sessionEnded" };
  t.like(await refusal(call("workbench", { query: {} })), ended, "nobody is told that nothing waits");
  t.not(token, "");
});

test("N1 signing out ends the session", async (t) => {
  const server = await start(t);
  const { call } = await server.staff("district");
  t.like(await call("me", {}), { kind: "staff", roles: ["district"] });
  await call("signOut", {});
  t.like(await call("me", {}), { kind: "visitor" });
});

test("N1 a code works once, for its phone, for five minutes; only its digest is stored", async (t) => {
  const server = await start(t);
  const { system, visitor } = server;
  const phone = "13800138000";
  const newCode = async () => {
    system.clock.set(system.clock.now().add({ minutes: 2 }));
    t.like(await visitor("requestSmsCode", { body: { phone } }), { sentTo: "138****8000" });
    const newest = { orderBy: { queuedAt: "desc" as const }, limit: 1 };
    const [message] = await system.em.fork().find(SmsMessage, {}, newest);
    return /(\d{6})/.exec(message?.text ?? "")?.[1] ?? "";
  };
  const code = await newCode();
  t.like(await refusal(visitor("requestSmsCode", { body: { phone } })), {
    code: "identity.codeTooSoon",
    status: 429,
  });
  const wrong = code === "000000" ? "000001" : "000000";
  t.is(
    (await refusal(visitor("signInWithSms", { body: { phone, code: wrong } }))).code,
    "identity.codeWrong",
  );
  const { token } = await visitor("signInWithSms", { body: { phone, code } });
  t.regex(token, /^[\w-]{43}$/);
  t.is((await refusal(visitor("signInWithSms", { body: { phone, code } }))).code, "identity.codeExpired");
  const old = await newCode();
  system.clock.set(system.clock.now().add({ minutes: 5 }));
  t.is(
    (await refusal(visitor("signInWithSms", { body: { phone, code: old } }))).code,
    "identity.codeExpired",
  );
  const guessed = await newCode();
  for (let i = 0; i < 5; i += 1) await refusal(visitor("signInWithSms", { body: { phone, code: "999999" } }));
  t.is(
    (await refusal(visitor("signInWithSms", { body: { phone, code: guessed } }))).code,
    "identity.codeExpired",
  );
  t.is(await system.em.fork().count(Account, {}), 1);
});

test("N1 five wrong passwords lock for fifteen minutes, also for the right one", async (t) => {
  const server = await start(t);
  const { system, visitor } = server;
  const passwordHash = await hashPassword("Right-Pass-1", 1000);
  await inTransaction(system, systemActor("test"), async ({ em }) => {
    const none = { phone: null, totpSecret: null, totpSince: null, lastSignInAt: null };
    const values = { id: "u1", username: "street1", name: "李四", ...none };
    em.persist(em.create(StaffUser, { ...values, passwordHash, roles: ["street"], regions: [] }));
  });
  const signIn = (password: string) => visitor("signInStaff", { body: { username: "street1", password } });
  const tries = [];
  for (let i = 0; i < 5; i += 1) tries.push((await refusal(signIn("wrong"))).code);
  t.deepEqual(tries, [...Array<string>(4).fill("identity.passwordWrong"), "identity.locked"]);
  const locked = await refusal(signIn("Right-Pass-1"));
  t.is(locked.status, 423);
  t.regex(locked.text, /2026年6月1日09:15之后/);
  system.clock.set(system.clock.now().add({ minutes: 15 }));
  await t.notThrowsAsync(signIn("Right-Pass-1"));
  const stranger = await refusal(visitor("signInStaff", { body: { username: "nobody", password: "x" } }));
  t.is(stranger.code, "identity.passwordWrong", "an unknown name says the same");
});

test("G2.1 a WeChat code signs in; twenty first sign-ins at once make one account", async (t) => {
  const { system, visitor } = await start(t);
  const signIn = () => visitor("signInWithWechat", { body: { code: "li" } });
  const sessions = await Promise.all(Array.from({ length: 20 }, signIn));
  t.is(new Set(sessions.map(({ token }) => token)).size, 20);
  t.is(await system.em.fork().count(Account, {}), 1);
  const wrong = await refusal(visitor("signInWithWechat", { body: { code: "bad" } }));
  t.like(wrong, { code: "identity.wechatFailed", status: 401 });
});

test("LD the real name is checked outside and ties the account to one person for good", async (t) => {
  const server = await start(t);
  const { call } = await server.applicant();
  const verify = (body: { name: string; idNumber: string }) => call("verifyIdentity", { body });
  const bad = await refusal(verify({ name: "王小明", idNumber: "110105194912310021" }));
  t.like(bad, { code: "identity.idNumberInvalid", status: 422 });
  t.is(bad.issues?.[0]?.path, "idNumber");
  server.gateways.strangers.add("王大明");
  t.is((await refusal(verify({ name: "王大明", idNumber }))).code, "identity.notMatched");
  t.like(await verify({ name: "王小明", idNumber }), { verified: true, name: "王*明" });
  const other = await refusal(
    verify({ name: "李四", idNumber: `11010519900307123${idNumberCheck("11010519900307123")}` }),
  );
  t.is(other.code, "identity.alreadyVerified");
});

test("a change needs its key; a repeat gets the first answer; another content is refused", async (t) => {
  const server = await start(t);
  const { call, token } = await server.applicant();
  const body = { name: "王小明", idNumber };
  const authorization = `Bearer ${token}`;
  const without = await post(server, "/me/verification", JSON.stringify(body), {
    authorization,
    "idempotency-key": "",
  });
  t.like(await without.json(), { code: "http.keyMissing" });
  const first = await call("verifyIdentity", { body }, "key-0001");
  const again = await call("verifyIdentity", { body }, "key-0001");
  t.deepEqual(again, first);
  const other = await refusal(call("verifyIdentity", { body: { ...body, name: "王小名" } }, "key-0001"));
  t.is(other.code, "idempotency.otherContent");
  const stranger = await server.applicant();
  const another = await refusal(stranger.call("verifyIdentity", { body }, "key-0001"));
  t.is(another.code, "identity.oldPhoneNeeded", "another actor's key is another key, and another answer");
  t.is(await server.system.em.fork().count(IdempotencyKey, {}), 2);
});

test("64 tries of one request at once are one act with one answer", async (t) => {
  const server = await start(t);
  const { call } = await server.applicant();
  const body = { name: "王小明", idNumber };
  const tries = Array.from({ length: 64 }, () => call("verifyIdentity", { body }, "one-key-for-all"));
  const answers = new Set((await Promise.all(tries)).map((answer) => JSON.stringify(answer)));
  t.is(answers.size, 1);
  t.is(await server.system.em.fork().count(IdempotencyKey, {}), 1);
});
