import { ApiError } from "@housing/core/contract/client";
import { instant } from "@housing/core/kernel";
import test, { type ExecutionContext } from "ava";
import { type TestServer, testServer } from "../../../testing/test-server.ts";

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer();
  t.teardown(server.close);
  return server;
}

const refusal = async (t: ExecutionContext, call: Promise<unknown>) => {
  const error = await t.throwsAsync(call, { instanceOf: ApiError });
  return error?.reply;
};

test("N4 outside a demo there is no clock to set and no inbox", async (t) => {
  const server = await start(t);
  const { call } = await server.staff("admin");
  t.is((await refusal(t, call("demoClock", { body: { by: "P1D" } })))?.code, "kernel.notFound");
  t.is((await refusal(t, server.visitor("demoSmsInbox", { query: {} })))?.code, "kernel.notFound");
});

test("N4 the demo clock: by days or to an instant, by an administrator, with a clear word on what is wrong", async (t) => {
  const server = await start(t);
  const { clock } = server.system;
  server.services.demo = {
    async walkTo(to) {
      clock.set(to);
      return { now: to, done: 0, failed: 0 };
    },
  };
  const admin = await server.staff("admin");
  const walked = await admin.call("demoClock", { body: { by: "P3DT1H" } });
  t.is(walked.now, instant("2026-06-04T10:00").toString());
  // This stand-in moves the clock and nothing else: the session of eight hours is over.
  const again = await server.staff("admin");
  await again.call("demoClock", { body: { to: "2026-06-10T09:00" } });
  t.is(clock.now().toString(), instant("2026-06-10T09:00").toString());
  const today = await server.staff("admin");
  const wrong = await refusal(t, today.call("demoClock", { body: { by: "three days" } }));
  t.deepEqual(wrong?.issues, [{ path: "by", text: "请填写时长，例如P3D（三天）或PT4H（四小时）。" }]);
  const clerk = await server.staff("street");
  t.is((await refusal(t, clerk.call("demoClock", { body: { by: "P1D" } })))?.code, "kernel.notPermitted");
  t.is(
    (await refusal(t, server.visitor("demoClock", { body: { by: "P1D" } })))?.code,
    "identity.notSignedIn",
  );
});
