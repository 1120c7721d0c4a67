import test from "ava";
import { unlockStaff } from "./index.ts";
import { fresh, later, member, run, signIn } from "./testing/staff-world.ts";

const optional = { "identity.secondFactorRoles": [] };

test("N1 nobody learns from the lock-out who has an account", async (t) => {
  const system = await fresh(t, optional);
  await member(system, "city1", "city");
  const answers = async (username: string) => {
    const texts = [];
    for (let i = 0; i < 7; i += 1) {
      const outcome = await signIn(system, { username, password: "wrong" });
      texts.push("refusal" in outcome ? `${outcome.refusal.code} ${outcome.refusal.message}` : "in");
    }
    return texts;
  };
  const known = await answers("city1");
  t.deepEqual(await answers("nobody"), known);
  t.regex(known[3] ?? "", /passwordWrong .*还可再试1次/);
  t.regex(known[4] ?? "", /locked .*2026年6月1日09:15之后/);
  t.deepEqual(await answers(" NoBody"), Array(7).fill(known[4]), "the same name, however it is typed");
});

test("N1 twenty guesses at once: all are counted, and at most four of them are compared before the lock", async (t) => {
  const system = await fresh(t, optional);
  await member(system, "city1", "city");
  const guesses = Array.from({ length: 12 }, () => signIn(system, { username: "city1", password: "wrong" }));
  const codes = (await Promise.all(guesses)).map((outcome) =>
    "refusal" in outcome ? outcome.refusal.code : "in",
  );
  t.is(codes.filter((code) => code === "identity.passwordWrong").length, 4);
  t.is(codes.filter((code) => code === "identity.locked").length, 8);
});

test("N1 a lock ends by itself, or an administrator ends it", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  const user = await member(system, "city1", "city");
  const lock = async () => {
    for (let i = 0; i < 5; i += 1) await signIn(system, { username: "city1", password: "wrong" });
  };
  const enter = async () => "token" in (await signIn(system, { username: "city1" }));
  await lock();
  t.false(await enter());
  later(system, { minutes: 15 });
  t.true(await enter());
  await lock();
  t.false(await enter());
  await run(system, admin, (work) => unlockStaff(work, { userId: user.userId }));
  t.true(await enter());
});
