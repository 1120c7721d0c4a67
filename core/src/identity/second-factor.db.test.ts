import type { TestSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import type { Actor, Refusal, Staff } from "../kernel/index.ts";
import { stepAt, totpCode } from "../privacy/index.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  ownSecondFactor,
  RecoveryCode,
  removeSecondFactor,
  resetSecondFactor,
} from "./index.ts";
import {
  actorNow,
  codeOf,
  fresh,
  later,
  member,
  password,
  run,
  signIn,
  tokenOf,
  userNow,
} from "./testing/staff-world.ts";

const optional = { "identity.secondFactorRoles": [] };

async function begin(system: TestSystem, actor: Actor): Promise<{ secret: string; uri: string }> {
  const begun = await run(system, actor, (work) => beginSecondFactor(work, { password }));
  if ("refusal" in begun) throw begun.refusal;
  return begun;
}

async function enrolled(t: ExecutionContext) {
  const system = await fresh(t, optional);
  const actor = await member(system, "city1", "city");
  const { secret, uri } = await begin(system, actor);
  const code = (late = 0) => totpCode(secret, stepAt(system.clock.now()) + late);
  const codes = await run(system, actor, (work) =>
    confirmSecondFactor(work, { code: code(), token: "none" }),
  );
  const enter = (totp?: string) => codeOf(signIn(system, { username: "city1", ...(totp && { totp }) }));
  return { system, actor, secret, uri, code, codes, enter };
}

test("N1 with a second factor the password alone signs nobody in, and each code works once", async (t) => {
  const { system, secret, code, enter } = await enrolled(t);
  t.is(await enter(), "identity.totpRequired");
  t.is(await enter(code()), "identity.totpWrong", "the code that confirmed it was used");
  later(system, { seconds: 30 });
  t.is(await enter(code(-2)), "identity.totpWrong");
  t.is(await enter(code()), "done");
  t.is(await enter(code()), "identity.totpWrong", "once");
  t.is(await enter(code(-1)), "identity.totpWrong", "none before it either");
  t.is(await enter(code(1)), "done", "a phone whose clock is half a minute early");
  const [stored] = await system.em
    .getConnection()
    .execute<{ totp_secret: string }[]>("select totp_secret from staff_user");
  t.false(stored?.totp_secret.includes(secret), "sealed at rest");
});

test("N1 setting one up asks for the password again; wrong ones count and lock", async (t) => {
  const system = await fresh(t, optional);
  const actor = await member(system, "city1", "city");
  const given = (word: string) => run(system, actor, (work) => beginSecondFactor(work, { password: word }));
  for (let i = 0; i < 4; i += 1) t.is(await codeOf(given("wrong")), "identity.ownPasswordWrong");
  t.is((await userNow(system, actor)).totpSecret, null);
  t.is(await codeOf(given("wrong")), "identity.locked");
  t.is(await codeOf(given(password)), "identity.locked");
  later(system, { minutes: 15 });
  t.is(await codeOf(given(password)), "done");
  t.truthy((await userNow(system, actor)).totpSecret);
});

test("N1 of eight sign-ins at once with one code one succeeds", async (t) => {
  const { system, code, enter } = await enrolled(t);
  later(system, { seconds: 60 });
  const one = code();
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => enter(one)));
  t.is(outcomes.filter((outcome) => outcome === "done").length, 1, outcomes.join());
});

test("N1 ten recovery codes, shown once, kept as digests; each signs in once", async (t) => {
  const { system, codes, enter, actor } = await enrolled(t);
  t.is(new Set(codes).size, 10);
  t.true(codes.every((code) => /^\d{5}-\d{5}$/.test(code)));
  const kept = await system.em.fork().find(RecoveryCode, {});
  t.is(kept.length, 10);
  t.false(kept.some(({ codeHash }) => codes.some((code) => codeHash.includes(code.replace("-", "")))));
  t.is(await enter(codes[3]), "done");
  t.is(await enter(codes[3]), "identity.totpWrong");
  t.is(await enter(codes[4]!.replace("-", " ")), "done");
  t.like(await run(system, actor, ownSecondFactor), { on: true, required: false, recoveryCodesLeft: 8 });
});

test("N1 wrong codes count and lock like wrong passwords", async (t) => {
  const { system, code, enter } = await enrolled(t);
  later(system, { seconds: 60 });
  for (let left = 4; left > 0; left -= 1) {
    const { refusal } = (await signIn(system, { username: "city1", totp: "000000" })) as { refusal: Refusal };
    t.regex(`${refusal.code} ${refusal.message}`, new RegExp(`^identity.totpWrong .*还可再试${left}次`));
  }
  t.is(await enter("000000"), "identity.locked");
  t.is(await enter(code()), "identity.locked");
});

test("N1 taking it off needs the password and a code", async (t) => {
  const { system, actor, code, enter } = await enrolled(t);
  later(system, { seconds: 60 });
  const remove = (given: string, totp: string) =>
    codeOf(run(system, actor, (work) => removeSecondFactor(work, { password: given, code: totp })));
  t.is(await remove("wrong", code()), "identity.proofWrong");
  t.is(await remove(password, "000000"), "identity.proofWrong");
  t.is(await remove(password, code()), "done");
  t.is(await enter(), "done");
  t.is(await system.em.fork().count(RecoveryCode, {}), 0);
  t.is(await remove(password, code()), "identity.secondFactorOff");
});

test("N1 where the role needs a second factor, it is set up before anything else", async (t) => {
  const system = await fresh(t, { "identity.secondFactorRoles": ["city"] });
  await member(system, "city1", "city");
  await member(system, "window1", "window");
  const free = await actorNow(system, await tokenOf(system, { username: "window1" }));
  t.like(free, { roles: ["window"], regions: ["360700"] });
  const other = await tokenOf(system, { username: "city1" });
  const token = await tokenOf(system, { username: "city1" });
  const before = await actorNow(system, token);
  t.like(before, { kind: "staff", duty: "setUpSecondFactor", roles: [], regions: [] });
  const { secret } = await begin(system, before);
  const code = totpCode(secret, stepAt(system.clock.now()));
  await run(system, before, (work) => confirmSecondFactor(work, { code, token }));
  const after = (await actorNow(system, token)) as Staff;
  t.is(after.duty, undefined);
  t.deepEqual(after.roles, ["city"]);
  t.is((await actorNow(system, other)).kind, "visitor", "who knew the password only gets no roles by it");
});

test("N1 an administrator resets the second factor of somebody else, which ends his sessions", async (t) => {
  const { system, actor, code } = await enrolled(t);
  const admin = await member(system, "admin");
  later(system, { seconds: 60 });
  const token = await tokenOf(system, { username: "city1", totp: code() });
  const reset = (by: Staff, userId: string) =>
    codeOf(run(system, by, (work) => resetSecondFactor(work, { userId, reason: "手机遗失" })));
  t.is(await reset(actor, admin.userId), "kernel.notPermitted");
  t.is(await reset(admin, admin.userId), "identity.ownAccount");
  t.is(await reset(admin, actor.userId), "done");
  t.like(await userNow(system, actor), { totpSecret: null, totpSince: null });
  t.is((await actorNow(system, token)).kind, "visitor");
});
