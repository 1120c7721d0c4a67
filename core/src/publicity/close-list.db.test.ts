import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { sweepDeadlines } from "../deadline/index.ts";
import { instant, inTransaction, rows, systemActor } from "../kernel/index.ts";
import { PublicityItem, type PublicityKind, publicityKinds, publish } from "./index.ts";

const machine = systemActor("test");
const midnight = instant("2026-06-05T00:00");

interface Tried {
  system: TestSystem;
  passed: string[];
  /** Lines that cannot be settled. */
  broken: Set<string>;
}

/** A list of these lines of a kind that settles them one by one, or together. */
async function publishTried(
  t: ExecutionContext,
  together: boolean,
  ids: readonly string[] = ["a", "b", "c"],
): Promise<Tried> {
  const system = await testSystem({ at: "2026-06-01T09:00" });
  t.teardown(() => system.close());
  const tried: Tried = { system, passed: [], broken: new Set(["b"]) };
  const pass = async (subjectIds: readonly string[]): Promise<void> => {
    for (const id of subjectIds) if (tried.broken.has(id)) throw new Error(`${id} cannot be settled`);
    tried.passed.push(...subjectIds);
  };
  const kind: PublicityKind = {
    ...system.registry.get(publicityKinds, "queueNumbers"),
    code: "tried",
    passed: (_, { subjectId }) => pass([subjectId]),
    ...(together ? { passedAll: (_, subjectIds) => pass(subjectIds) } : {}),
  };
  if (!together) delete kind.passedAll;
  system.registry.add(publicityKinds, "tried", kind);
  const items = ids.map((id) => ({ subjectId: id, searchNo: id, line: {} }));
  await inTransaction(system, machine, (work) =>
    publish(work, { kind: "tried", groupKey: "one", title: "公示", items }),
  );
  return tried;
}

const statesOf = async ({ system }: Tried): Promise<string[]> =>
  (await rows<{ state: string }>(system.em.fork(), "select state from publicity_item order by position")).map(
    ({ state }) => state,
  );

for (const together of [false, true])
  test(`公示期满时一户办不成，其余各户照常通过，该户待办（${together ? "成批" : "逐户"}）`, async (t) => {
    const tried = await publishTried(t, together);
    const { system, broken } = tried;
    system.clock.set(midnight);
    const { failed } = await sweepDeadlines(system, midnight);
    t.deepEqual(
      failed.map(({ kind, error }) => `${kind}: ${(error as Error).message}`),
      ["publicity.lineEnds: b cannot be settled"],
    );
    t.deepEqual(await statesOf(tried), ["passed", "open", "passed"]);
    broken.clear();
    system.clock.set(midnight.add({ seconds: 2 }));
    t.like(await sweepDeadlines(system, system.clock.now()), { done: 1, failed: [] });
    t.deepEqual(await statesOf(tried), ["passed", "passed", "passed"]);
    t.deepEqual(tried.passed.filter((id) => id === "b").length, 1);
    const [list] = await rows<{ state: string }>(system.em.fork(), "select state from publicity_list");
    t.is(list?.state, "closed");
  });

for (const size of [1000, 1001, 2001])
  test(`公示期满: ${size} 户的名单每户恰好办一次，撤回的不办`, async (t) => {
    const ids = Array.from({ length: size }, (_, i) => `line-${i + 1}`);
    const tried = await publishTried(t, true, ids);
    const { system } = tried;
    const withdrawn = [1, 999, 1000];
    await inTransaction(system, machine, ({ em }) =>
      em.nativeUpdate(PublicityItem, { position: { $in: withdrawn } }, { state: "withdrawn" }),
    );
    system.clock.set(midnight);
    t.like(await sweepDeadlines(system, midnight), { failed: [] });
    const expected = ids.filter((_, i) => !withdrawn.includes(i + 1));
    t.deepEqual(tried.passed, expected);
    t.deepEqual(
      await statesOf(tried),
      ids.map((_, i) => (withdrawn.includes(i + 1) ? "withdrawn" : "passed")),
    );
  });
