import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { inTransaction, visitor } from "../kernel/index.ts";
import { SmsMessage } from "../messaging/index.ts";
import { type Caller, requestSmsCode, SignInCode, signInWithSms } from "./index.ts";
import { codeOf, later } from "./testing/staff-world.ts";

const phone = "13800138000";
const owner: Caller = { address: "203.0.113.7", device: "owner-device-000001" };

async function fresh(t: ExecutionContext): Promise<TestSystem> {
  const system = await testSystem({ at: "2026-06-01T09:00" });
  t.teardown(() => system.close());
  return system;
}

const ask = (system: TestSystem, caller: Caller, to = phone) =>
  codeOf(inTransaction(system, visitor, (work) => requestSmsCode(work, { phone: to, caller })));

const enter = (system: TestSystem, caller: Caller, code: string) =>
  codeOf(inTransaction(system, visitor, (work) => signInWithSms(work, { phone, code, caller })));

async function newestCode(system: TestSystem): Promise<string> {
  const [message] = await system.em.fork().find(SmsMessage, {}, { orderBy: { id: "desc" }, limit: 1 });
  return /\d{6}/.exec(message?.text ?? "")?.[0] ?? "";
}

/** Asks once a minute, as often as it is let. */
async function askAll(system: TestSystem, caller: Caller): Promise<number> {
  for (let sent = 0; ; sent += 1) {
    later(system, { minutes: 1 });
    if ((await ask(system, caller)) !== "done") return sent;
  }
}

test("N1 strangers use up their own share of a phone's codes, never that of its owner's device or address", async (t) => {
  const system = await fresh(t);
  await ask(system, owner);
  t.is(await enter(system, owner, await newestCode(system)), "done");
  t.is(await askAll(system, { address: "198.51.100.1" }), 5, "one stranger");
  t.is(
    await askAll(system, { address: "198.51.100.2" }),
    4,
    "all strangers together: ten, one was the owner's first",
  );
  t.is(await askAll(system, { address: "198.51.100.3" }), 0);
  t.is(await askAll(system, { address: "192.0.2.1", device: owner.device }), 10, "the same device elsewhere");
  later(system, { hours: 24 });
  t.is(await askAll(system, { address: owner.address }), 10, "the same address, without the device");
});

test("N1 a code that was sent stays good while others ask for more", async (t) => {
  const system = await fresh(t);
  await ask(system, owner);
  const code = await newestCode(system);
  t.is(await askAll(system, { address: "198.51.100.1" }), 5);
  t.is(await enter(system, owner, code), "identity.codeWrong", "after five minutes it is over");
  later(system, { minutes: 5 });
  await ask(system, { address: "203.0.113.9" });
  const mine = await newestCode(system);
  later(system, { minutes: 1 });
  await ask(system, { address: "198.51.100.2" });
  t.not(await newestCode(system), mine);
  t.is(await enter(system, owner, mine), "done");
  t.is(
    await enter(system, owner, await newestCode(system)),
    "identity.codeExpired",
    "one sign-in ends them all",
  );
});

test("N1 twelve requests at once send one code, and a day of them no more than the share", async (t) => {
  const system = await fresh(t);
  const atOnce = async () =>
    Promise.all(Array.from({ length: 12 }, (_, i) => ask(system, { address: `198.51.100.${i}` })));
  for (let minute = 0; minute < 12; minute += 1) {
    const sent = (await atOnce()).filter((outcome) => outcome === "done").length;
    t.is(sent, minute < 10 ? 1 : 0, `minute ${minute}`);
    later(system, { minutes: 1 });
  }
  t.is(await system.em.fork().count(SignInCode, {}), 10);
});

test("N1 who types wrong codes at somebody's phone is stopped, its owner is not", async (t) => {
  const system = await fresh(t);
  const stranger = { address: "198.51.100.1" };
  await ask(system, owner);
  const outcomes = new Set<string>();
  for (let i = 0; i < 40; i += 1) outcomes.add(await enter(system, stranger, "999999"));
  t.deepEqual(outcomes, new Set(["identity.codeWrong", "identity.codeExpired", "identity.tooManyTries"]));
  later(system, { minutes: 1 });
  await ask(system, owner);
  for (let i = 0; i < 5; i += 1) t.is(await enter(system, stranger, "999999"), "identity.tooManyTries");
  t.is(await enter(system, owner, await newestCode(system)), "done");
});

test("N1 of any number of guesses at once five are compared with a code", async (t) => {
  const system = await fresh(t);
  await ask(system, owner);
  const guesses = Array.from({ length: 12 }, () => enter(system, {}, "999999"));
  const outcomes = await Promise.all(guesses);
  t.is(outcomes.filter((outcome) => outcome === "identity.codeWrong").length, 5, outcomes.join());
  t.is(outcomes.filter((outcome) => outcome === "identity.codeExpired").length, 7);
});
