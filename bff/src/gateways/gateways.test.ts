import test, { type ExecutionContext } from "ava";
import { httpRealNameGateway } from "./real-name/http-adapter.ts";
import { startRealNameSandbox } from "./real-name/sandbox.ts";
import type { Sandbox } from "./sandbox.ts";
import { GatewayError } from "./signed-http.ts";
import { httpSmsGateway } from "./sms/http-adapter.ts";
import { startSmsSandbox } from "./sms/sandbox.ts";
import { httpWechatGateway } from "./wechat/http-adapter.ts";
import { startWechatSandbox } from "./wechat/sandbox.ts";

const secret = "shared by both sides";

async function playing<S extends Sandbox>(t: ExecutionContext, starting: Promise<S>): Promise<S> {
  const sandbox = await starting;
  t.teardown(sandbox.stop);
  return sandbox;
}

const sms = { reference: "01", phone: "13800138001", text: "您好" };

test("G3.20 an SMS with the same reference reaches the phone once", async (t) => {
  const sandbox = await playing(t, startSmsSandbox(secret));
  const gateway = httpSmsGateway({ url: sandbox.url, secret });
  const first = await gateway.send(sms);
  t.is(await gateway.send(sms), first);
  t.deepEqual(sandbox.inbox, [{ phone: sms.phone, text: sms.text }]);
  t.deepEqual(await gateway.fetchReports(), [{ gatewayReference: first, delivered: true }]);
  t.deepEqual(await gateway.fetchReports(), []);
});

test("G3.20 a number that does not exist is reported as such, twice when the provider stutters", async (t) => {
  const sandbox = await playing(t, startSmsSandbox(secret));
  const gateway = httpSmsGateway({ url: sandbox.url, secret });
  sandbox.behaviour.duplicate = true;
  const gatewayReference = await gateway.send({ ...sms, phone: "13800130000" });
  const report = { gatewayReference, delivered: false, failure: "空号" };
  t.deepEqual(await gateway.fetchReports(), [report, report]);
});

test("N1 a slow, failing or wrongly signed reply is a gateway error, and no reply is", async (t) => {
  const sandbox = await playing(t, startSmsSandbox(secret));
  const fails = (timeoutMs = 10_000) => {
    const gateway = httpSmsGateway({ url: sandbox.url, secret, timeoutMs });
    return t.throwsAsync(gateway.send(sms), { instanceOf: GatewayError });
  };
  sandbox.behaviour.wrongSignature = true;
  t.regex((await fails())?.message ?? "", /not signed/);
  sandbox.behaviour.fail = true;
  t.regex((await fails())?.message ?? "", /503/);
  sandbox.behaviour.fail = false;
  sandbox.behaviour.slowMs = 400;
  t.regex((await fails(100))?.message ?? "", /no answer/);
  const stranger = httpSmsGateway({ url: sandbox.url, secret: "guessed" });
  t.regex((await t.throwsAsync(stranger.send(sms)))?.message ?? "", /401/);
});

test("G2.1 a WeChat code is one user's and works once", async (t) => {
  const sandbox = await playing(t, startWechatSandbox());
  const gateway = httpWechatGateway({ url: sandbox.url, appId: "app", secret });
  t.is(await gateway.openidOf("li~1"), "sandbox-li");
  t.is(await gateway.openidOf("li~1"), undefined);
  t.is(await gateway.openidOf("li~2"), "sandbox-li");
  t.is(await gateway.openidOf("invalid"), undefined);
});

test("LD the real-name service says yes or no", async (t) => {
  const sandbox = await playing(t, startRealNameSandbox(secret));
  const gateway = httpRealNameGateway({ url: sandbox.url, secret });
  t.true(await gateway.matches({ name: "王小明", idNumber: "11010519491231002x" }));
  t.false(await gateway.matches({ name: "王不符", idNumber: "11010519491231002X" }));
  t.false(await gateway.matches({ name: "王小明", idNumber: "110105194912310021" }));
});
