import { ApiError } from "@housing/core/contract/client";
import type { HostCitizen } from "@housing/core/identity";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { testClient } from "../../../testing/test-client.ts";
import { type TestServer, testServer } from "../../../testing/test-server.ts";
import { httpHostGateway } from "../../gateways/host/http-adapter.ts";
import { hostMappings } from "../../gateways/host/mapping.ts";
import { type HostSandbox, startHostSandbox } from "../../gateways/host/sandbox.ts";

const secret = "shared by both sides";

interface Given {
  server: TestServer;
  sandbox: HostSandbox;
  enter(ticket: string): Promise<{ call: ReturnType<typeof testClient> }>;
  refusalOf(ticket: string): Promise<{ status: number; code: string; text: string }>;
}

/** The server with the real adapter in front of the app's server, which is played over real HTTP. */
async function given(t: ExecutionContext, city: "ganzhou" | "liuzhou" = "ganzhou"): Promise<Given> {
  const server = await testServer({ city });
  const { code: host } = server.system.city.hostApp;
  const sandbox = await startHostSandbox(secret, hostMappings[host]);
  t.teardown(server.close);
  t.teardown(sandbox.stop);
  server.gateways.host = httpHostGateway({ url: sandbox.url, secret, timeoutMs: 10_000 }, hostMappings[host]);
  const signIn = (ticket: string) => server.visitor("signInFromHost", { body: { host, ticket } });
  return {
    server,
    sandbox,
    enter: async (ticket) => ({ call: testClient(server.url, (await signIn(ticket)).token) }),
    refusalOf: async (ticket) => {
      const error = await t.throwsAsync(signIn(ticket), { instanceOf: ApiError });
      const { status = 0, reply } = error ?? {};
      return { status, code: reply?.code ?? "", text: reply?.text ?? "" };
    },
  };
}

function citizen(n: number): HostCitizen & { realName: { name: string; idNumber: string } } {
  const { name, idNumber, phone } = madePerson(n);
  return { phone, realName: { name, idNumber } };
}

for (const city of ["ganzhou", "liuzhou"] as const)
  test(`G2.4 LA6.1 ${city}: whom the city's app vouches for is signed in and verified by one ticket`, async (t) => {
    const { sandbox, enter } = await given(t, city);
    const { call } = await enter(sandbox.ticketFor(citizen(1)));
    const me = await call("me", {});
    t.is(me.kind, "applicant");
    t.true(me.verified);
    t.false(me.abilities.includes("identity.verify"));
    t.regex(me.phone ?? "", /\*{4}/);
  });

test("G2.4 the app and the SMS code lead to one account; a number that has changed hands does not", async (t) => {
  const { server, sandbox, enter } = await given(t);
  const { phone, realName } = citizen(1);
  const before = await server.applicant({ phone });
  await before.call("verifyIdentity", { body: realName });
  const started = await before.call("startCase", { body: { businessType: "publicRental.apply" } });
  t.deepEqual(started.values.applicant, { ...realName, phone }, "nobody types what was just checked");
  const { call } = await enter(sandbox.ticketFor({ phone, realName }));
  t.deepEqual(
    (await call("myCases", {})).cases.map(({ id }) => id),
    [started.id],
  );
  const other = await enter(sandbox.ticketFor({ ...citizen(2), phone }));
  t.deepEqual((await other.call("myCases", {})).cases, []);
  const again = await enter(sandbox.ticketFor({ ...citizen(2), phone }));
  t.true((await again.call("me", {})).verified);
});

test("G2.4 where the app has not checked the real name, the check is still to be made", async (t) => {
  const { sandbox, enter } = await given(t);
  const { phone } = citizen(3);
  const { call } = await enter(sandbox.ticketFor({ phone }));
  const me = await call("me", {});
  t.false(me.verified);
  t.true(me.abilities.includes("identity.verify"));
});

test("G2.4 a ticket works once, not after its time, and only if the app has given it", async (t) => {
  const { sandbox, enter, refusalOf } = await given(t);
  const ticket = sandbox.ticketFor(citizen(1));
  await enter(ticket);
  for (const spent of [ticket, sandbox.ticketFor(citizen(1), 0), "forged"]) {
    const refusal = await refusalOf(spent);
    t.like(refusal, { status: 401, code: "hostApp.ticketSpent" });
    t.regex(refusal.text, /赣服通重新打开，或用短信验证码登录/);
  }
});

test("G2.4 an app that is down or answers with another signature signs nobody in, and says what to do", async (t) => {
  const { sandbox, enter, refusalOf } = await given(t);
  for (const fault of ["fail", "wrongSignature"] as const) {
    sandbox.behaviour[fault] = true;
    const refusal = await refusalOf(sandbox.ticketFor(citizen(1)));
    t.like(refusal, { status: 503, code: "hostApp.silent" });
    t.regex(refusal.text, /短信验证码登录/);
    sandbox.behaviour[fault] = false;
  }
  await t.notThrowsAsync(enter(sandbox.ticketFor(citizen(1))));
  await sandbox.stop();
  t.is((await refusalOf("any")).code, "hostApp.silent");
});

test("G2.4 another app than the city's own is refused", async (t) => {
  const { server, sandbox } = await given(t);
  const body = { host: "longcheng", ticket: sandbox.ticketFor(citizen(1)) };
  const error = await t.throwsAsync(server.visitor("signInFromHost", { body }), { instanceOf: ApiError });
  t.is(error?.reply.code, "hostApp.unknown");
});
