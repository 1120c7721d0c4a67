import type { TestSystem } from "@housing/db/testing/test-system";
import { testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import fc from "fast-check";
import { verifyLog } from "../audit/index.ts";
import { seededRandom } from "../kernel/index.ts";
import { ensureDailyBatches } from "../queue/index.ts";
import { look, run } from "../queue/testing/queue-world.ts";
import { Album, replayedQueue } from "../queue/testing/replay.ts";
import { broken, outcomeOf } from "./testing/always-true.ts";
import { addNoticePorts } from "./testing/notices.ts";
import { type Act, playHistory } from "./testing/random-history.ts";
import { addFlats, machine } from "./testing/selection-world.ts";

const [histories, length] = [Number(process.env.HISTORIES ?? 8), Number(process.env.HISTORY_ACTS ?? 400)];
/** A seed and a length: what fails is told in one line, and shrinks to the shortest beginning that fails. */
const aHistory = fc.record({
  seed: fc.noShrink(fc.nat(2 ** 31)),
  length: fc.integer({ min: Math.floor(length / 2), max: length }),
});
type Seeded = { seed: number; length: number };

function actsOf({ seed, length: acts }: Seeded): Act[] {
  const random = seededRandom(seed);
  return Array.from({ length: acts }, () => ({ kind: random() % 100, pick: random() % 100_000 }));
}

/** Plays a history and counts what it reached, so that a test which proves nothing is seen. */
async function play(t: ExecutionContext, history: Seeded, checked: boolean): Promise<string> {
  const system = await testSystem({ at: "2026-06-01T07:00" });
  addNoticePorts(system);
  const seen = new Set<string>();
  try {
    await run(system, machine, ensureDailyBatches);
    await addFlats(system, 6);
    const album = new Album();
    await playHistory(system, actsOf(history), async (now) => {
      if (!checked) return;
      t.deepEqual(await broken(now, seen), []);
      await album.look(now);
    });
    const every = Math.ceil(album.pages.length / 20);
    for (const [i, [at, stored]] of album.pages.entries())
      if (i % every === 0 || i === album.pages.length - 1)
        t.deepEqual(await replayedQueue(system, at), stored, `replayed at ${at}`);
    t.is((await verifyLog(system.em, async () => true)).fault, undefined);
    await count(system);
    return await outcomeOf(system);
  } finally {
    await system.close();
  }
}

const reached = new Map<string, number>();

async function count(system: TestSystem): Promise<void> {
  const sql = `select act, count(*) as times from audit_entry where act like 'selection.%' or act like 'allocation.%'
    or act like 'lease.%' group by act`;
  const found = await look(system, ({ em }) => em.execute(sql, [], "all"));
  for (const row of found as { act: string; times: number }[])
    reached.set(row.act, (reached.get(row.act) ?? 0) + Number(row.times));
}

test("G1.3 always true 1–4: 随机的轮候与选房过程和重启中，一房一户、按序通知、编号连续、处处留痕，任一时刻可以重放", async (t) => {
  t.timeout(600_000);
  await fc.assert(
    fc.asyncProperty(aHistory, async (history) => void (await play(t, history, true))),
    { numRuns: histories, endOnFailure: true },
  );
  t.log(Object.fromEntries(reached));
  for (const act of [
    "selection.unitConfirmed",
    "selection.missed",
    "selection.sessionClosed",
    "allocation.qualified",
  ])
    t.true((reached.get(act) ?? 0) > 0, `no history reached ${act}`);
});

test("G1.3 always true 5: 同样的输入和时钟，结果相同", async (t) => {
  t.timeout(600_000);
  await fc.assert(
    fc.asyncProperty(aHistory, async (history) => {
      t.is(await play(t, history, false), await play(t, history, false));
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
