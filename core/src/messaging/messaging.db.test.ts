import { staff } from "@housing/db/testing/applications";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { AuditEntry } from "../audit/index.ts";
import { changeParameter } from "../city/index.ts";
import { type Actor, instant, inTransaction, Refusal, reading, type Work } from "../kernel/index.ts";
import {
  type ChangeTemplate,
  changeTemplate,
  messageDetail,
  nameField,
  required,
  resendSms,
  SmsMessage,
  type SmsTemplate,
  sendingState,
  sendSms,
  sendTestSms,
  sendWaiting,
  smsField,
  smsTemplates,
} from "./index.ts";

const city = staff("city", "360700");
const notice: SmsTemplate = {
  code: "test.notice",
  title: "通知",
  flowPoint: "测试",
  text: "{{name}}，请于{{by}}前办理。",
  fields: { name: nameField, by: smsField("截止时间", "18:00", required) },
  to: "applicant",
  timing: "notice",
};
const demanded: SmsTemplate = { ...notice, code: "test.demanded", clause: "操作规则 二（三）" };
const urgent: SmsTemplate = { ...notice, code: "test.urgent", timing: "anyTime" };
const facts = { name: "王小明", by: "18:00" };
const to = { phone: "13800138001", subjectType: "test", subjectId: "1" };

async function open(t: ExecutionContext, at = "2026-06-01T09:00"): Promise<TestSystem> {
  const system = await testSystem({ at });
  t.teardown(() => system.close());
  for (const template of [notice, demanded, urgent])
    system.registry.add(smsTemplates, template.code, template);
  return system;
}
const run = <T>(system: TestSystem, act: (work: Work) => Promise<T>, actor: Actor = city) =>
  inTransaction(system, actor, act);
const refusal = async (t: ExecutionContext, acting: Promise<unknown>) =>
  (await t.throwsAsync(acting, { instanceOf: Refusal })) as Refusal;
const messages = (system: TestSystem) =>
  system.em.fork().find(SmsMessage, {}, { orderBy: { queuedAt: "asc", id: "asc" } });
const taken = async ({ reference }: { reference: string }) => `gateway-${reference}`;
const pause = (system: TestSystem, value: boolean) =>
  run(system, (work) => changeParameter(work, { code: "messaging.sending", value, reason: "平台维护" }));

test("G3.20 模板按版本修改: 何时起、何人、何故；规则要求的不能停用，缺必填字段的不能保存", async (t) => {
  const system = await open(t);
  const edit = (input: Partial<ChangeTemplate>, actor?: Actor) =>
    run(
      system,
      (work) =>
        changeTemplate(work, {
          ...{ code: notice.code, text: "{{name}}，截止{{by}}。", enabled: true, reason: "更简短" },
          ...input,
        }),
      actor,
    );
  t.is((await refusal(t, edit({}, staff("district", "360702")))).code, "kernel.notPermitted");
  t.is((await refusal(t, edit({ code: "no.such" }))).code, "messaging.unknownTemplate");
  const silent = await refusal(t, edit({ code: demanded.code, enabled: false }));
  t.is(silent.message, "“通知”依据操作规则 二（三）必须发送，不能停用；内容可以修改。");
  const wrong = await refusal(t, edit({ text: "【赣州】{{name}}{{money}}" }));
  t.deepEqual(
    wrong.issues.map(({ path }) => path),
    ["text", "text", "text"],
  );
  t.is((await refusal(t, edit({ effectiveFrom: instant("2026-06-01T08:59") }))).code, "messaging.inThePast");
  await edit({ effectiveFrom: instant("2026-06-01T12:00") });
  await run(system, (work) => sendSms(work, notice.code, to, facts));
  system.clock.set(instant("2026-06-01T12:00"));
  await run(system, (work) => sendSms(work, notice.code, to, facts));
  await edit({ enabled: false });
  t.is(await run(system, (work) => sendSms(work, notice.code, to, facts)), undefined);
  t.deepEqual(
    (await messages(system)).map(({ text }) => text),
    ["【赣州住保】王小明，请于18:00前办理。", "【赣州住保】王小明，截止18:00。"],
  );
});

test("G3.20 签名可改，没有手机号的不发", async (t) => {
  const system = await open(t);
  const change = { code: "messaging.signature", value: "赣州公租房", reason: "平台报备的新签名" };
  await run(system, (work) => changeParameter(work, change));
  await run(system, (work) => sendSms(work, notice.code, to, facts));
  t.is(await run(system, (work) => sendSms(work, notice.code, { ...to, phone: "" }, facts)), undefined);
  const all = await messages(system);
  t.deepEqual(
    all.map(({ text }) => text.slice(0, 7)),
    ["【赣州公租房】"],
  );
  const long = { ...change, value: "十三个字的签名太长了不可以" };
  t.is(
    (
      await refusal(
        t,
        run(system, (work) => changeParameter(work, long)),
      )
    ).code,
    "policy.invalidValue",
  );
});

test("G3.20 暂停发送: 通知排队等候，恢复后发出；有时限的照发", async (t) => {
  const system = await open(t);
  await pause(system, false);
  for (const { code } of [notice, urgent]) await run(system, (work) => sendSms(work, code, to, facts));
  t.is(await sendWaiting(system, taken), 1);
  const state = await reading(system, city, sendingState);
  t.like(state, { allowed: false, queued: 1, held: 1, today: { sent: 1, delivered: 0, failed: 0 } });
  await pause(system, true);
  t.is(await sendWaiting(system, taken), 1);
});

test("G3.21 在设定的时间内: 8时前和18时后的通知排队，到8时发出", async (t) => {
  const system = await open(t, "2026-06-01T17:59:59.999");
  const send = () => run(system, (work) => sendSms(work, notice.code, to, facts));
  await send();
  t.is(await sendWaiting(system, taken), 1);
  await send();
  for (const at of ["2026-06-01T18:00", "2026-06-02T07:59:59.999"]) {
    system.clock.set(instant(at));
    t.is(await sendWaiting(system, taken), 0, at);
  }
  system.clock.set(instant("2026-06-02T08:00"));
  t.is(await sendWaiting(system, taken), 1);
});

test("G3.20 失败三次的号码不再挡住后面的，六次后算失败；重发一次并记入日志", async (t) => {
  const system = await open(t);
  const places = [1, 2];
  for (const place of places)
    await run(system, (work) =>
      sendSms(work, notice.code, { ...to, inSeries: { series: "s", place } }, facts),
    );
  const [first, second] = await messages(system);
  const sent: string[] = [];
  const refusing = async ({ reference }: { reference: string }) => {
    if (reference === first!.id) throw new Error("号码被拒");
    sent.push(reference);
    return reference;
  };
  const after = async (seconds: number) => {
    system.clock.set(system.clock.now().add({ seconds }));
    await sendWaiting(system, refusing);
    return sent.length;
  };
  t.deepEqual([await after(0), await after(30)], [0, 0], "two tries: the second place waits");
  t.is(await after(60), 1, "the third try failed");
  t.deepEqual(sent, [second!.id]);
  for (const seconds of [120, 240, 480]) await after(seconds);
  t.like(await system.em.fork().findOneOrFail(SmsMessage, { id: first!.id }), {
    state: "failed",
    attempts: 6,
  });
  const again = (id: string, actor?: Actor) =>
    run(system, (work) => resendSms(work, { id, reason: "号码已核实" }), actor);
  t.is((await refusal(t, again(second!.id))).code, "messaging.notFailed");
  t.is((await refusal(t, again(first!.id, staff("auditor", "360700")))).code, "kernel.notPermitted");
  t.true((await reading(system, city, (work) => messageDetail(work, first!.id))).mayResend);
  const resentAs = await again(first!.id);
  t.is((await refusal(t, again(first!.id))).code, "messaging.resentAlready");
  t.like(await reading(system, city, (work) => messageDetail(work, first!.id)), {
    resentAs,
    mayResend: false,
  });
  t.is(await sendWaiting(system, refusing), 1);
  const log = await system.em.fork().findOneOrFail(AuditEntry, { act: "messaging.resent" });
  t.like(JSON.parse(log.facts) as object, { resentId: resentAs, reason: "号码已核实" });
  t.like(await reading(system, city, sendingState), { queued: 0, lastFailure: "号码被拒" });
});

test("G3.20 验证码不能重发，也不给工作人员看；过期的不再发送", async (t) => {
  const system = await open(t);
  const sendBy = instant("2026-06-01T09:05");
  await run(system, (work) => sendSms(work, "identity.code", { ...to, sendBy }, { code: "123456" }));
  system.clock.set(sendBy);
  t.is(await sendWaiting(system, taken), 0);
  const [message] = await messages(system);
  t.like(message, { state: "failed", secret: true, failure: "已过发送时限，不再发送" });
  t.like(await reading(system, city, (work) => messageDetail(work, message!.id)), {
    readable: false,
    mayResend: false,
  });
  const resending = run(system, (work) => resendSms(work, { id: message!.id, reason: "重发" }));
  t.is((await refusal(t, resending)).code, "messaging.codeNotResent");
});

test("G3.20 测试短信由市级发送，每分钟一条，记入日志，日志中没有手机号全号", async (t) => {
  const system = await open(t, "2026-06-01T20:00");
  const { phone } = to;
  const send = (actor?: Actor) => run(system, (work) => sendTestSms(work, { phone }), actor);
  t.is((await refusal(t, send(staff("district", "360702")))).code, "kernel.notPermitted");
  await send();
  t.is((await refusal(t, send())).code, "messaging.testTooSoon");
  t.is(await sendWaiting(system, taken), 1, "at any hour");
  const log = await system.em.fork().findOneOrFail(AuditEntry, { act: "messaging.tested" });
  t.deepEqual(JSON.parse(log.facts) as object, { phone: "138****8001" });
  system.clock.set(instant("2026-06-01T20:01:00.001"));
  t.truthy(await send());
});

test("G3.20 验证码不排在成批的通知后面", async (t) => {
  const system = await open(t);
  for (let place = 1; place <= 45; place += 1)
    await run(system, (work) =>
      sendSms(work, notice.code, { ...to, inSeries: { series: "s", place } }, facts),
    );
  const order: string[] = [];
  const sending = async ({ text }: { text: string }) => {
    order.push(text.includes("验证码") ? "code" : "notice");
    if (order.length === 5)
      await run(system, (work) => sendSms(work, "identity.code", to, { code: "123456" }));
    return `gateway-${order.length}`;
  };
  t.is(await sendWaiting(system, sending), 46);
  t.true(order.indexOf("code") <= 20, String(order.indexOf("code")));
});

test("G3.21 一个号码重试期间，同一系列后面的等候，其他短信照发", async (t) => {
  const system = await open(t);
  const send = (place: number, series: string) =>
    run(system, (work) => sendSms(work, notice.code, { ...to, inSeries: { series, place } }, facts));
  const dead = await send(3, "s");
  for (let place = 4; place <= 28; place += 1) await send(place, "s");
  const [other, before] = [await send(1, "another"), await send(2, "s")];
  const order: string[] = [];
  const refusing = async ({ reference }: { reference: string }) => {
    if (reference === dead) throw new Error("号码被拒");
    order.push(reference);
    return reference;
  };
  await sendWaiting(system, refusing);
  t.deepEqual(order, [before, other], "the line waits behind the third place, nobody else does");
});

test("G3.20 一整页都已过发送时限，后面的短信同一次照样发出", async (t) => {
  const system = await open(t);
  const sendBy = instant("2026-06-01T09:05");
  for (let i = 0; i < 25; i += 1)
    await run(system, (work) => sendSms(work, notice.code, { ...to, sendBy }, facts));
  const last = await run(system, (work) => sendSms(work, notice.code, to, facts));
  system.clock.set(sendBy);
  t.is(await sendWaiting(system, taken), 1);
  const states = (await messages(system)).map(({ id, state }) => `${id === last} ${state}`);
  t.is(states.filter((state) => state === "false failed").length, 25);
  t.is(states.filter((state) => state === "true sent").length, 1);
});
