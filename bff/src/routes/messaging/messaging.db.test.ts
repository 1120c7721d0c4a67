import { ApiError } from "@housing/core/contract/client";
import { inTransaction, systemActor } from "@housing/core/kernel";
import { SmsMessage, sendSms } from "@housing/core/messaging";
import test, { type ExecutionContext } from "ava";
import { type TestServer, testServer } from "../../../testing/test-server.ts";
import { sendSmsJob } from "../../jobs/send-sms.ts";

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer();
  t.teardown(server.close);
  return server;
}
const to = { phone: "13800138001", subjectType: "case", subjectId: "1" };
const code = async (t: ExecutionContext, asked: Promise<unknown>) =>
  ((await t.throwsAsync(asked, { instanceOf: ApiError })) as ApiError).reply.code;

test("G3.20 短信平台: 所用平台、余量、队列和最近结果，测试短信经同一队列发出，没有密钥", async (t) => {
  const server = await start(t);
  const { call } = await server.staff("admin");
  t.like(await call("smsGateway", {}), {
    ...{ kind: "sandbox", host: "127.0.0.1", balance: 1000, allowed: true, queued: 0, signature: "赣州住保" },
    abilities: ["test", "pause"],
  });
  t.is(await code(t, call("testSms", { body: { phone: "1380013800" } }, "key-0001")), "kernel.invalid");
  await call("testSms", { body: { phone: to.phone } }, "key-0002");
  t.is((await call("smsGateway", {})).queued, 1);
  await sendSmsJob.run(server.services);
  t.regex(server.gateways.sent[0]?.text ?? "", /^【赣州住保】短信平台测试/);
  t.like(await call("smsGateway", {}), { queued: 0, balance: 999, today: { sent: 1 } });
  server.gateways.sms.balance = () => Promise.reject(new Error("down"));
  t.like(await call("smsGateway", {}), { unreachable: true });
  const auditor = await server.staff("auditor");
  t.deepEqual((await auditor.call("smsGateway", {})).abilities, []);
  const applicant = await server.applicant();
  t.is(await code(t, applicant.call("smsGateway", {})), "kernel.notPermitted");
});

test("G3.20 暂停与恢复发送须写明理由，成为规则参数的一个版本", async (t) => {
  const server = await start(t);
  const { call } = await server.staff("city");
  await call("setSmsSending", { body: { allowed: false, reason: "更换平台" } }, "key-0001");
  t.false((await call("smsGateway", {})).allowed);
  const { parameters } = await call("policyParameters", {});
  const sending = parameters.find((parameter) => parameter.code === "messaging.sending");
  t.like(sending?.versions[0], { value: false, reason: "更换平台" });
  const topics = new Map(parameters.map(({ code, topic }) => [code, topic]));
  t.is(topics.get("messaging.sending"), "短信");
  t.is(topics.get("identity.staffIdleMinutes"), "登录与账号安全");
  const headings = parameters.map(({ topic }) => topic);
  t.is(headings.filter((topic, at) => topic !== headings[at - 1]).length, new Set(headings).size);
});

test("G3.20 发送环节: 每个模板的环节、接收人、时段、字段；停用一个环节", async (t) => {
  const server = await start(t);
  const { call } = await server.staff("city");
  const find = async (wanted: string) =>
    (await call("smsTemplates", {})).templates.find((template) => template.code === wanted);
  t.like(await find("selection.admitted"), {
    ...{ stage: "选房", to: "申请人", timing: "每天8时至18时", clause: "操作规则 二（三）", enabled: true },
  });
  const returned = await find("case.returned");
  const silence = { text: returned!.text, enabled: false, reason: "改为电话通知" };
  await call("changeSmsTemplate", { params: { code: "case.returned" }, body: silence }, "key-0001");
  t.like(await find("case.returned"), { enabled: false, versions: [{ reason: "改为电话通知" }] });
  const turn = await find("selection.turn");
  const body = { text: turn!.text, enabled: false, reason: "测试" };
  const silencing = call("changeSmsTemplate", { params: { code: "selection.turn" }, body }, "key-0002");
  t.is(await code(t, silencing), "messaging.demanded");
});

test("G3.20 短信详情: 手机号隐去，验证码不显示；失败的可以重发", async (t) => {
  const server = await start(t);
  const send = (template: string, facts: Record<string, string>) =>
    inTransaction(server.system, systemActor("test"), (work) => sendSms(work, template, to, facts));
  const failed = (await send("case.returned", { caseNo: "GZ0001" }))!;
  const secret = (await send("identity.code", { code: "123456" }))!;
  await server.system.em
    .fork()
    .nativeUpdate(SmsMessage, { id: failed }, { state: "failed", failure: "空号" });
  const { call } = await server.staff("city");
  const shown = await call("smsMessage", { params: { id: failed } });
  t.like(shown, { phone: "138****8001", state: "failed", failure: "空号", abilities: ["resend"], parts: 1 });
  t.is((await call("smsMessage", { params: { id: secret } })).text, undefined);
  const again = { params: { id: failed }, body: { reason: "号码已更正" } };
  const { id } = await call("resendSms", again, "key-0001");
  t.like(await call("smsMessage", { params: { id } }), {
    state: "queued",
    resendOf: failed,
    text: shown.text!,
  });
  t.like(await call("smsMessage", { params: { id: failed } }), { resentAs: id, abilities: [] });
  t.is(await code(t, call("smsMessage", { params: { id: "none" } })), "kernel.notFound");
});
