import { fileURLToPath } from "node:url";
import test from "ava";
import { launch } from "./launch.ts";
import type { Answer, Outgoing } from "./types.ts";
import { launchVm } from "./vm.ts";

const dist = fileURLToPath(new URL("../dist/weapp", import.meta.url));
const session = { token: "T-1", expiresAt: "2026-06-02T00:00:00Z" };
const config = {
  cityName: "赣州市",
  platformName: "赣州市公共租赁住房服务平台",
  helpLine: { name: "政务服务便民热线", number: "12345" },
  demo: true,
  allocatedBy: "queue",
  journey: [{ title: "申请", note: "填写家庭情况" }],
};
const me = { kind: "applicant", name: "李*梅", phone: "138****0001", verified: false };

const ok = (data: unknown): Answer => ({
  statusCode: 200,
  header: { "X-Server-Now": "1780300800000" },
  data,
});
const refused = (statusCode: number, code: string, text: string): Answer => ({
  statusCode,
  header: {},
  data: { code, text },
});

/** A server of a few routes; it remembers what it was asked. The first try to sign in is lost, the second refused. */
function aServer() {
  const asked: Outgoing[] = [];
  const trySignIn = [
    () => Promise.reject(new Error("connection lost")),
    () => refused(422, "identity.wrongCode", "验证码不对，请重新填写。"),
  ];
  const routes: Record<string, (outgoing: Outgoing) => Answer | Promise<Answer>> = {
    "/api/config": () => ok(config),
    "/api/me": ({ header }) => (header?.authorization ? ok(me) : refused(401, "signIn", "请先登录。")),
    "/api/sign-in/sms-codes": () => ok({ sentTo: "138****0001", retryAfterSeconds: 60 }),
    "/api/sign-in/wechat": () => ok(session),
    "/api/sign-in/sms": () => trySignIn.shift()?.() ?? ok(session),
  };
  const reply = (outgoing: Outgoing) => {
    if (outgoing.name === "login") return { code: "wx-code" };
    if (outgoing.name !== "request") return undefined;
    asked.push(outgoing);
    return routes[new URL(outgoing.url ?? "").pathname]?.(outgoing);
  };
  return { asked, reply };
}

test("sign in with a code: a lost reply, a refusal, then home with the own name", async (t) => {
  const server = aServer();
  const phone = await launch({ dist, reply: server.reply });
  t.teardown(phone.close);
  await phone.waitForText("赣州市公共租赁住房服务平台");
  await phone.tap("home-sign-in");
  await phone.type("phone", "13800000001");
  await phone.tap("send-code");
  await phone.waitForText("验证码已发到 138****0001");
  await phone.type("code", "123456");
  await phone.tap("sign-in");
  await phone.waitForText("网络没有连上");
  await phone.tap("sign-in");
  await phone.waitForText("验证码不对，请重新填写。");
  await phone.tap("sign-in");
  await phone.waitForText("怎么办");
  await phone.tap("tab-1");
  await phone.waitForText("李*梅");
  t.is(await phone.path(), "pages/me/index");
  const keys = server.asked
    .filter((one) => one.url?.endsWith("/sign-in/sms"))
    .map((one) => one.header?.["idempotency-key"]);
  t.truthy(keys[0]);
  t.is(keys[0], keys[1], "the same act while there is no answer");
  t.not(keys[1], keys[2], "a new act after a refusal");
  t.is(server.asked.at(-1)?.header?.authorization, "Bearer T-1");
  t.deepEqual(await phone.problems(), []);
});

test("a session that the server no longer knows leads to the sign-in page and back", async (t) => {
  const server = aServer();
  const reply = (outgoing: Outgoing) =>
    outgoing.url?.endsWith("/api/me") && outgoing.header?.authorization === "Bearer old"
      ? refused(401, "signIn.expired", "登录已过期，请重新登录。")
      : server.reply(outgoing);
  const phone = await launch({
    dist,
    reply,
    url: "pages/me/index",
    storage: { session: { ...session, token: "old" } },
  });
  t.teardown(phone.close);
  await phone.waitForText("刚才填的还在");
  await phone.tap("wechat-sign-in");
  await phone.waitForText("李*梅");
  t.is(await phone.path(), "pages/me/index");
  t.deepEqual(await phone.problems(), []);
});

test("长辈版 makes type larger and targets at least 60px, and the device keeps it", async (t) => {
  const phone = await launch({ dist, reply: aServer().reply });
  t.teardown(phone.close);
  await phone.tap("elder-toggle");
  await phone.waitForText("现在是大字、大按钮。");
  const box = await phone.find("elder-toggle").boundingBox();
  t.true((box?.height ?? 0) >= 60);
  await phone.tap("tab-1");
  await phone.waitForText("现在是大字、大按钮。");
});

test("without drawing: an address outside the configured domains is a plain sentence", async (t) => {
  const phone = launchVm({ dist, reply: () => ({}), allow: [] });
  for (let time = 0; time < 600 && !phone.text().includes("网络没有连上"); time += 1) await phone.settle(100);
  t.regex(phone.text(), /网络没有连上/);
  t.deepEqual(phone.host.problems, []);
});
