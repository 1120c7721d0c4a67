import {
  change,
  firstRow,
  inTransaction,
  orTryAgain,
  Refusal,
  rows,
  systemActor,
  TryAgain,
  type Work,
} from "@housing/core/kernel";
import { DeadlockException, LockWaitTimeoutException } from "@mikro-orm/core";
import test, { type ExecutionContext } from "ava";
import { testSystem } from "../testing/test-system.ts";
import { isEmbedded } from "./orm.ts";
import { IdempotencyKey } from "./platform.entity.ts";

async function start(t: ExecutionContext) {
  const system = await testSystem();
  t.teardown(system.close);
  return system;
}

const actor = systemActor("test");
const lost = [
  new TryAgain("somebody else was first"),
  new DeadlockException(new Error("1213")),
  new LockWaitTimeoutException(new Error("1205")),
  Object.assign(new Error("record has changed since last read"), { errno: 1020 }),
];

test("N2 an act that lost a race is run again as a whole, and what it had half done is gone", async (t) => {
  const system = await start(t);
  for (const [i, error] of lost.entries()) {
    let attempts = 0;
    const answer = await inTransaction(system, actor, async ({ em, clock }) => {
      attempts += 1;
      const values = { command: "c", requestDigest: "d", outcome: "", createdAt: clock.now() };
      await em.insert(IdempotencyKey, { id: `${i}-${attempts}`, ...values });
      if (attempts < 3) throw error;
      return attempts;
    });
    t.is(answer, 3, error.message);
  }
  t.is(await system.em.fork().count(IdempotencyKey, {}), lost.length);
});

test("N2 what the rules refuse and what is broken is not tried again, and a race that is never won ends", async (t) => {
  const system = await start(t);
  let attempts = 0;
  const failing = (error: Error) => () =>
    inTransaction(system, actor, async () => {
      attempts += 1;
      throw error;
    });
  await t.throwsAsync(failing(new Refusal("test.no", { text: "no" })), { instanceOf: Refusal });
  await t.throwsAsync(failing(new Error("broken")), { message: "broken" });
  t.is(attempts, 2);
  await t.throwsAsync(failing(new TryAgain("again")), { instanceOf: TryAgain });
  t.is(attempts, 10);
});

test("N2 of two that write one key the second runs again and sees the first", async (t) => {
  const system = await start(t);
  const seen: number[] = [];
  const keep = () =>
    inTransaction(system, actor, async ({ em, clock }) => {
      const there = await em.count(IdempotencyKey, { id: "one" });
      seen.push(there);
      if (there > 0) return "seen";
      const values = { command: "c", requestDigest: "d", outcome: "", createdAt: clock.now() };
      await orTryAgain("the key was written", () => em.insert(IdempotencyKey, { id: "one", ...values }));
      return "written";
    });
  const answers = await Promise.all(Array.from({ length: 8 }, keep));
  t.is(answers.filter((answer) => answer === "written").length, 1);
  t.is(answers.filter((answer) => answer === "seen").length, 7);
});

test("N2 what was changed since it was read is not written upon: the act is run again", async (t) => {
  const system = await start(t);
  const knows = "show session variables like 'innodb_snapshot_isolation'";
  if (isEmbedded(process.env.TEST_DATABASE_URL ?? "file:") || !(await firstRow(system.em.fork(), knows)))
    return t.pass("one writer at a time, or a server without it");
  const values = { command: "c", requestDigest: "0", outcome: "", createdAt: system.clock.now() };
  const write =
    (digest: string) =>
    ({ em }: Work) =>
      change(em, "update idempotency_key set request_digest = ? where id = 'k'", [digest]);
  await inTransaction(system, actor, ({ em }) => em.insert(IdempotencyKey, { id: "k", ...values }));
  const seen: string[] = [];
  await inTransaction(system, actor, async (work) => {
    const [row] = await rows<{ digest: string }>(
      work.em,
      "select request_digest as digest from idempotency_key",
    );
    seen.push(row!.digest);
    if (seen.length === 1) await inTransaction(system, actor, write("1"));
    await write("2")(work);
  });
  t.deepEqual(seen, ["0", "1"]);
});
