import { AuditBlock, AuditEntry, record, verifyLog } from "@housing/core/audit";
import { cancelDeadlines, deadlineHandlers, setDeadline } from "@housing/core/deadline";
import { Quota, Session, SignInGuard } from "@housing/core/identity";
import { inTransaction, systemActor, type Work } from "@housing/core/kernel";
import { SmsMessage, sendSms } from "@housing/core/messaging";
import { IdempotencyKey } from "@housing/db";
import test, { type ExecutionContext } from "ava";
import { Counter } from "prom-client";
import { type TestServer, testServer } from "../../testing/test-server.ts";
import { forgetKeysJob } from "./forget-keys.ts";
import { forgetSignInsJob } from "./forget-sign-ins.ts";
import { AUDIT_KEY, sealAuditJob } from "./seal-audit.ts";
import { deliveryReportsJob, sendSmsJob } from "./send-sms.ts";
import { startJobs } from "./start-jobs.ts";
import { sweepJob } from "./sweep.ts";

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer();
  t.teardown(server.close);
  return server;
}

const act = (server: TestServer, command: (work: Work) => Promise<unknown>) =>
  inTransaction(server.system, systemActor("test"), command);
const to = { phone: "13800138001", subjectType: "test", subjectId: "1" };
const queueSms = (server: TestServer) =>
  act(server, (work) => sendSms(work, "identity.code", to, { code: "123456" }));
const messages = (server: TestServer) => server.system.em.fork().find(SmsMessage, {});

test("G3.20 several senders at once send each message once", async (t) => {
  const server = await start(t);
  for (let i = 0; i < 10; i += 1) await queueSms(server);
  await Promise.all([1, 2, 3].map(() => sendSmsJob.run(server.services)));
  t.is(server.gateways.sent.length, 10);
  t.true((await messages(server)).every(({ state, attempts }) => state === "sent" && attempts === 1));
});

test("G3.20 a gateway that fails is asked again later and later, then the message counts as failed", async (t) => {
  const server = await start(t);
  await queueSms(server);
  const { sms } = server.gateways;
  const working = sms.send;
  sms.send = async () => {
    throw new Error("no answer");
  };
  t.is(await sendSmsJob.run(server.services), 0);
  t.like((await messages(server))[0], { state: "queued", attempts: 1, failure: "no answer" });
  sms.send = working;
  t.is(await sendSmsJob.run(server.services), 0, "not before its time");
  server.system.clock.set(server.system.clock.now().add({ seconds: 30 }));
  t.is(await sendSmsJob.run(server.services), 1);
  t.like((await messages(server))[0], { state: "sent", attempts: 2, failure: null });
});

test("G3.20 a delivery report that comes twice counts once", async (t) => {
  const server = await start(t);
  await queueSms(server);
  await sendSmsJob.run(server.services);
  const [message] = await messages(server);
  const report = { gatewayReference: message?.gatewayReference ?? "", delivered: true };
  server.gateways.sms.fetchReports = async () => [report, report, { ...report, delivered: false }];
  t.is(await deliveryReportsJob.run(server.services), 1);
  t.is((await messages(server))[0]?.state, "delivered");
});

test("N1 two sealers at once close each entry into one block", async (t) => {
  const server = await start(t);
  const { kms, system } = server.services;
  const ofTheStart = await system.em.fork().count(AuditEntry, {});
  await act(server, async (work) => {
    for (let i = 0; i < 20; i += 1)
      record(work, { act: "test.done", subjectType: "test", subjectId: String(i) });
  });
  server.system.clock.set(server.system.clock.now().add({ seconds: 1 }));
  await Promise.all([sealAuditJob.run(server.services), sealAuditJob.run(server.services)]);
  const whole = await verifyLog(system.em, (head, signature) =>
    kms.verify(AUDIT_KEY, Buffer.from(head), signature),
  );
  t.deepEqual(whole, { blocks: 1, sealed: ofTheStart + 20, unsealed: 0 });
  t.is(await system.em.fork().count(AuditBlock, {}), 1);
  t.is(await system.em.fork().count(AuditEntry, { block: null }), 0);
});

test("N4 keys are kept for a week", async (t) => {
  const server = await start(t);
  const { call } = await server.applicant();
  await call("verifyIdentity", { body: { name: "王小明", idNumber: "11010519491231002X" } }, "key-0001");
  t.is(await forgetKeysJob.run(server.services), 0);
  server.system.clock.set(server.system.clock.now().add({ hours: 24 * 7 + 1 }));
  t.is(await forgetKeysJob.run(server.services), 1);
  t.is(await server.system.em.fork().count(IdempotencyKey, {}), 0);
});

test("N1 what signing in leaves behind is forgotten when it means nothing any more", async (t) => {
  const server = await start(t);
  const count = async () => {
    const em = server.system.em.fork();
    return [await em.count(Quota, {}), await em.count(SignInGuard, {}), await em.count(Session, {})];
  };
  const later = (days: number) =>
    server.system.clock.set(server.system.clock.now().add({ hours: days * 24 }));
  await server.applicant();
  await server.visitor("requestSmsCode", { body: { phone: "13800138001" } });
  const body = { username: "nobody", password: "x" };
  await t.throwsAsync(server.visitor("signInStaff", { body }));
  t.is(await forgetSignInsJob.run(server.services), 0);
  t.deepEqual(await count(), [4, 1, 1]);
  later(3);
  await forgetSignInsJob.run(server.services);
  t.deepEqual(await count(), [0, 0, 1], "the device is still known");
  later(120);
  await forgetSignInsJob.run(server.services);
  t.deepEqual(await count(), [0, 0, 0]);
});

test("N4 a deadline that fails stands in the metrics until it is done", async (t) => {
  const server = await start(t);
  server.system.registry.add(deadlineHandlers, "test", async () => {
    throw new Error("no");
  });
  await act(server, (work) => setDeadline(work, "test", "1", work.clock.now()));
  server.system.clock.set(server.system.clock.now().add({ minutes: 2 }));
  await sweepJob.run(server.services);
  const read = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return text.split("\n").filter((line) => line.startsWith("deadlines_"));
  };
  t.deepEqual(await read(), [
    'deadlines_overdue{kind="test"} 1',
    'deadlines_failing{kind="test"} 1',
    'deadlines_overdue_seconds{kind="test"} 120',
  ]);
  await act(server, (work) => cancelDeadlines(work, "test", "1"));
  t.deepEqual(await read(), []);
});

test("N4 a deadline is done once by two sweepers, and right after the commit that made it due", async (t) => {
  const server = await start(t);
  let done = 0;
  server.system.registry.add(deadlineHandlers, "test", async () => {
    done += 1;
  });
  const outcomes = new Counter({ name: "runs", help: "runs", labelNames: ["job", "outcome"], registers: [] });
  const jobs = startJobs(server.services, outcomes as never, [sweepJob]);
  await act(server, (work) => setDeadline(work, "test", "1", work.clock.now()));
  jobs.wake();
  await sweepJob.run(server.services);
  await jobs.stop();
  t.is(done, 1);
});
