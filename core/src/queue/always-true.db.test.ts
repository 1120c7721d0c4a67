import test from "ava";
import fc from "fast-check";
import { AuditEntry } from "../audit/index.ts";
import { sm3Hex } from "../privacy/index.ts";
import {
  type Bedrooms,
  batchesOf,
  batchProof,
  inLineFor,
  proofText,
  type QueueEntry,
  verifyBatchProof,
} from "./index.ts";
import { type History, play, queueActs } from "./testing/history.ts";
import { area, look, openQueue } from "./testing/queue-world.ts";
import { Album, entriesOf, replayedQueue, storedQueue } from "./testing/replay.ts";

const all = entriesOf;
const told = ({ log }: History): string => `after\n${log.join("\n")}`;
const start = "2026-06-12T09:00";

async function checkNow(
  t: {
    is: (a: unknown, b: unknown, why?: string) => void;
    deepEqual: (a: unknown, b: unknown, why?: string) => void;
  },
  history: History,
) {
  const { system } = history;
  const entries = await all(system);
  const live = entries.filter(({ liveHouseholdId }) => liveHouseholdId);
  t.is(
    new Set(live.map(({ householdId }) => householdId)).size,
    live.length,
    `1: one live number a household, ${told(history)}`,
  );
  for (const [lane, inLane] of Map.groupBy(
    entries.filter(({ number }) => number),
    (entry) => entry.lane,
  )) {
    const numbers = inLane.map(({ number }) => number!).sort((a, b) => a - b);
    t.deepEqual(
      numbers,
      numbers.map((_, i) => i + 1),
      `3: no gap and no repeat in ${lane}, ${told(history)}`,
    );
  }
  for (const bedrooms of [1, 2] as Bedrooms[]) {
    const line = await look(system, (work) => inLineFor(work, { areaCode: area, bedrooms, limit: 1000 }));
    const key = ({ tier, number }: QueueEntry) => (tier === "lowRent" ? 0 : 1_000_000) + number!;
    const now = system.clock.now().epochMilliseconds;
    const expected = entries
      .filter(
        (one) =>
          one.bedrooms === bedrooms && one.state === "inLine" && one.inLineAt!.epochMilliseconds <= now,
      )
      .sort((a, b) => key(a) - key(b));
    t.deepEqual(
      line.map(({ id }) => id),
      expected.map(({ id }) => id),
      `2: nobody is called before, ${told(history)}`,
    );
  }
}

test("Always true 1–4: 任意历史中，一户一号、依号排队、编号连续，重放与存储一致", async (t) => {
  const property = fc.asyncProperty(fc.nat(), async (seed) => {
    const system = await openQueue(t, start);
    const history = await play(system, { seed, acts: queueActs, length: 80 }, (so) => checkNow(t, so));
    const told4 = `4: the audit log tells how it stands, ${told(history)}`;
    t.deepEqual(await replayedQueue(system, system.clock.now()), await storedQueue(system), told4);
    const batches = await look(system, (work) => batchesOf(work, { areaCode: area, limit: 1000 }));
    for (const { id, previousDigest } of batches) {
      const proof = proofText(await look(system, (work) => batchProof(work, id)));
      t.deepEqual(verifyBatchProof(proof, sm3Hex, previousDigest), { valid: true }, told(history));
    }
    await system.close();
  });
  await fc.assert(property, { numRuns: 12, endOnFailure: true, includeErrorInReport: true });
});

test("Always true 4: 重放任一时刻都与当时存储的一致", async (t) => {
  const system = await openQueue(t, start);
  const album = new Album();
  await play(system, { seed: 4711, acts: queueActs, length: 80 }, () => album.look(system));
  t.true(album.pages.length > 10);
  for (const [at, stored] of album.pages) t.deepEqual(await replayedQueue(system, at), stored, at.toString());
});

test("Always true 5: 同样的输入和时钟得到同样的结果", async (t) => {
  const outcome = async () => {
    const system = await openQueue(t, start);
    const { log } = await play(system, { seed: 99, acts: queueActs, length: 80 }, async () => undefined);
    const facts = await look(system, ({ em }) =>
      em.find(AuditEntry, {}, { orderBy: { at: "asc", id: "asc" } }),
    );
    const entries = (await all(system)).map(({ lane, number, caseNo, state }) => [
      lane,
      number,
      caseNo,
      state,
    ]);
    return { log, entries, acts: facts.map(({ act, at }) => [act, at.toString()]) };
  };
  t.deepEqual(await outcome(), await outcome());
});
