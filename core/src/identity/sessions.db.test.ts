import test from "ava";
import { changeParameter } from "../city/index.ts";
import { inTransaction, systemActor } from "../kernel/index.ts";
import {
  Account,
  changePassword,
  disableStaff,
  endOtherSessions,
  endOwnSession,
  openSession,
  ownSessions,
  Session,
} from "./index.ts";
import { actorNow, codeOf, fresh, later, member, password, run, tokenOf } from "./testing/staff-world.ts";

const optional = { "identity.secondFactorRoles": [] };
const agent = "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36";

test("N1 everybody sees where he is signed in, ends one and ends all others", async (t) => {
  const system = await fresh(t, optional);
  const actor = await member(system, "city1", "city");
  const other = await member(system, "city2", "city");
  const from = (address: string) => tokenOf(system, { username: "city1", caller: { address, agent } });
  const [one, two, three] = [
    await from("203.0.113.7"),
    await from("198.51.100.9"),
    await from("2409:8a5e::1"),
  ];
  later(system, { minutes: 2 });
  await actorNow(system, one);
  const list = await run(system, actor, (work) => ownSessions(work, one));
  t.is(list.length, 3);
  t.like(list[0], { current: true, device: "Chrome · Windows", network: "203.0.*.*" });
  t.is(list[0]?.lastSeenAt.epochMilliseconds, system.clock.now().epochMilliseconds);
  const second = list.find(({ network }) => network === "198.51.*.*")!;
  const end = (by: typeof actor) =>
    codeOf(run(system, by, (work) => endOwnSession(work, { sessionId: second.id })));
  t.is(await end(other), "kernel.notFound", "another's session does not exist");
  t.is(await end(actor), "done");
  t.is((await actorNow(system, two)).kind, "visitor");
  t.is(await run(system, actor, (work) => endOtherSessions(work, one)), 1);
  t.is((await actorNow(system, three)).kind, "visitor");
  t.is((await actorNow(system, one)).kind, "staff");
});

test("N1 a session that is not used ends, by the parameter; using it keeps it to its full length", async (t) => {
  const system = await fresh(t, optional);
  await member(system, "city1", "city");
  const token = await tokenOf(system, { username: "city1" });
  for (let i = 0; i < 5; i += 1) {
    later(system, { minutes: 29 });
    t.is((await actorNow(system, token)).kind, "staff");
  }
  later(system, { minutes: 30 });
  t.is((await actorNow(system, token)).kind, "visitor", "half an hour without a call");
  const change = { code: "identity.staffIdleMinutes", value: 600, reason: "大厅值班" };
  await run(system, systemActor("test"), (work) => changeParameter(work, change));
  const long = await tokenOf(system, { username: "city1" });
  later(system, { hours: 7, minutes: 59 });
  t.is((await actorNow(system, long)).kind, "staff");
  later(system, { minutes: 1 });
  t.is((await actorNow(system, long)).kind, "visitor", "eight hours in all");
});

test("N1 a call from before the demo's clock was set forward does not end the session", async (t) => {
  const system = await fresh(t, optional);
  await member(system, "city1", "city");
  const token = await tokenOf(system, { username: "city1" });
  await system.em.fork().nativeUpdate(Session, {}, { lastSeenAt: system.clock.now().add({ hours: 1 }) });
  t.is((await actorNow(system, token)).kind, "staff");
  later(system, { hours: 1, minutes: 15 });
  t.is((await actorNow(system, token)).kind, "staff");
});

test("N1 an applicant's sessions are listed and ended the same way", async (t) => {
  const system = await fresh(t);
  const values = { id: "a1", phone: null, phoneIndex: null, wechatIndex: "w", personId: null };
  const token = await inTransaction(system, systemActor("test"), async (work) => {
    work.em.persist(work.em.create(Account, { ...values, createdAt: work.clock.now() }));
    openSession(work, { accountId: "a1" }, { agent: "MicroMessenger Android" });
    return openSession(work, { accountId: "a1" }).token;
  });
  const actor = { kind: "applicant", accountId: "a1" } as const;
  t.is((await run(system, actor, (work) => ownSessions(work, token))).length, 2);
  t.is(await run(system, actor, (work) => endOtherSessions(work, token)), 1);
  t.is((await run(system, actor, (work) => ownSessions(work, token))).length, 1);
  t.is(
    await codeOf(run(system, { kind: "visitor" }, (work) => ownSessions(work, token))),
    "identity.notSignedIn",
  );
});

test("N1 a changed password and a disabled account end the other sessions", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  const actor = await member(system, "city1", "city");
  const [one, two] = [
    await tokenOf(system, { username: "city1" }),
    await tokenOf(system, { username: "city1" }),
  ];
  const change = (current: string, next: string) =>
    codeOf(run(system, actor, (work) => changePassword(work, { current, next, token: one })));
  t.is(await change("wrong", "Quite-New-2026"), "identity.ownPasswordWrong");
  t.is(await change(password, password), "identity.passwordSame");
  t.is(await change(password, "Hi-City1-2026!!"), "identity.passwordHoldsName");
  t.is(await change(password, "Quite-New-2026"), "done");
  t.is((await actorNow(system, one)).kind, "staff");
  t.is((await actorNow(system, two)).kind, "visitor");
  t.is(await codeOf(tokenOf(system, { username: "city1" })), "identity.passwordWrong");
  await run(system, admin, (work) => disableStaff(work, { userId: actor.userId, reason: "离职" }));
  t.is((await actorNow(system, one)).kind, "visitor");
  t.is(await system.em.fork().count(Session, { userId: actor.userId, revokedAt: null }), 0);
});
