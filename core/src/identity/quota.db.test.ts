import { testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { inTransaction, visitor, type Work } from "../kernel/index.ts";
import { Quota, takeQuota } from "./index.ts";
import { holdGuard } from "./sign-in-guard.ts";

const many = 48;

async function atOnce(t: ExecutionContext, act: (work: Work, n: number) => Promise<unknown>) {
  const system = await testSystem();
  t.teardown(() => system.close());
  let tries = 0;
  const outcomes = await Promise.all(
    Array.from({ length: many }, (_, n) =>
      inTransaction(system, visitor, async (work) => {
        tries += 1;
        const outcome = await act(work, n);
        // The act goes on for a moment before it commits, as one that sends a code or compares a password does.
        await new Promise((resolve) => setTimeout(resolve, 5));
        return outcome;
      }),
    ),
  );
  return { system, outcomes, tries };
}

const endsIn = ({ clock }: Work) => clock.now().add({ hours: 24 });

test("N1 first tries of many addresses at once: each is counted at its first try, none waits in a circle", async (t) => {
  const { system, tries, outcomes } = await atOnce(t, (work, n) =>
    takeQuota(work, { name: `address/${n}`, limit: 3, endsAt: endsIn(work) }),
  );
  t.is(tries, many);
  t.deepEqual(new Set(outcomes), new Set([undefined]));
  const kept = await system.em.fork().find(Quota, {});
  t.deepEqual([kept.length, new Set(kept.map(({ used }) => used))], [many, new Set([1])]);
});

test("N1 first tries of one address at once take no more than the limit", async (t) => {
  const { system, tries, outcomes } = await atOnce(t, (work) =>
    takeQuota(work, { name: "address", limit: 3, endsAt: endsIn(work) }),
  );
  t.is(tries, many);
  t.is(outcomes.filter((outcome) => outcome === undefined).length, 3);
  t.is((await system.em.fork().findOneOrFail(Quota, { name: "address" })).used, 3);
});

test("N1 first sign-ins under many names at once hold their counts at the first try", async (t) => {
  const { tries } = await atOnce(t, (work, n) => holdGuard(work, `user${n}`, "own"));
  t.is(tries, many);
});
