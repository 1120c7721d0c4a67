import test from "ava";
import { visitor, type Work } from "../kernel/index.ts";
import { StaffUser, signInStaff, staffDetail, unlockStaff } from "./index.ts";
import { codeOf, fresh, later, member, password, run, signIn } from "./testing/staff-world.ts";

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

test("N1 strangers who lock a name lock out strangers, not the device or the office of its owner", async (t) => {
  const system = await fresh(t, optional);
  const admin = await member(system, "admin");
  const user = await member(system, "city1", "city");
  const office = { address: "203.0.113.7", device: "owner-device-000001" };
  const stranger = { address: "198.51.100.1", device: "other-device-000001" };
  const enter = (caller: object, given = password) =>
    codeOf(signIn(system, { username: "city1", password: given, caller }));
  t.is(await enter(office), "done");
  const lock = async (caller: object) => {
    for (let i = 0; i < 5; i += 1) await enter(caller, "wrong");
    return enter(caller);
  };
  t.is(await lock(stranger), "identity.locked");
  t.is(await enter({ address: "192.0.2.1" }), "identity.locked", "whichever stranger");
  t.is(await enter(office), "done");
  t.is(await enter({ ...stranger, device: office.device }), "done", "the same device elsewhere");
  t.is(await enter({ ...stranger, address: office.address }), "done", "another device of the office");
  t.is(await lock(office), "identity.locked", "five wrong ones lock there too");
  const detail = () => run(system, admin, (work) => staffDetail(work, user.userId));
  t.truthy((await detail()).lockedUntil);
  await run(system, admin, (work) => unlockStaff(work, { userId: user.userId }));
  t.is((await detail()).lockedUntil, undefined);
  t.deepEqual([await enter(office), await enter(stranger)], ["done", "done"]);
});

test("N1 locks that follow one another grow to four hours, and begin small again after a sign-in or a day", async (t) => {
  const system = await fresh(t, optional);
  await member(system, "city1", "city");
  const enter = (given = password) => signIn(system, { username: "city1", password: given });
  const minutesOfLock = async (): Promise<number> => {
    for (let i = 0; i < 5; i += 1) await enter("wrong");
    const outcome = await enter();
    const until = "refusal" in outcome ? Number(outcome.refusal.facts.untilMs) : 0;
    const minutes = (until - system.clock.now().epochMilliseconds) / 60_000;
    later(system, { minutes });
    return minutes;
  };
  const locks = async (count: number) => {
    const minutes: number[] = [];
    for (let i = 0; i < count; i += 1) minutes.push(await minutesOfLock());
    return minutes;
  };
  t.deepEqual(await locks(6), [15, 30, 60, 120, 240, 240]);
  t.is(await codeOf(enter()), "done");
  t.deepEqual(await locks(2), [15, 30]);
  const outcome = await enter("wrong");
  t.regex("refusal" in outcome ? outcome.refusal.message : "", /锁定60分钟，本次还可再试4次/);
  later(system, { hours: 25 });
  t.deepEqual(await locks(1), [15]);
});

/** A database that compares as people read: it finds `city1` by `citý1`. */
const readingEm = (em: Work["em"]): Work["em"] =>
  new Proxy(em, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value !== "function") return value;
      const isLoose = (args: unknown[]): boolean => key === "findOne" && args[0] === StaffUser;
      return (...args: unknown[]) =>
        value.apply(target, isLoose(args) ? [StaffUser, { username: "city1" }, ...args.slice(2)] : args);
    },
  });

test("N1 a name in other letters is another name, whatever the database thinks", async (t) => {
  const system = await fresh(t, optional);
  await member(system, "city1", "city");
  const enter = (username: string) =>
    codeOf(
      run(system, visitor, (work) =>
        signInStaff({ ...work, em: readingEm(work.em) }, { username, password }),
      ),
    );
  t.is(await enter("citý1"), "identity.passwordWrong", "else its tries would be counted apart");
  t.is(await enter("city1"), "done");
});
