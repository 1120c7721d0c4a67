import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import fc from "fast-check";
import { insertRows, type Row } from "../kernel/index.ts";
import { PublicityItem } from "../publicity/index.ts";
import { proofOf } from "./batch-proof.ts";
import { issueDailyBatch, LaneCounter, type QueueBatch, QueueEntry, queueAsOf } from "./index.ts";
import { type Entrant, issueNumbers } from "./issue-numbers.ts";
import { laneOf, lanesOf } from "./lane.ts";
import { type NumberedEntry, numberedEntries, proofEntryOf } from "./numbered-entries.ts";
import { area, look, machine, run } from "./testing/queue-world.ts";

const columns = [
  ...["id", "household_id", "case_no", "area_code", "district_code", "tier", "bedrooms", "lane", "class"],
  ...[
    "submitted_at",
    "qualified_on",
    "state",
    "rejoins",
    "origin",
    "pending_household_id",
    "masked_name",
    "version",
  ],
];

type Waiting = Pick<Entrant, "caseNo" | "submittedAt" | "tier" | "class"> & {
  bedrooms: 1 | 2 | 3;
  on: string;
};

const rowOf = (one: Waiting, i: number): Row => [
  ...[`entry-${i}`, `household-${i}`, one.caseNo, area, "360702", one.tier, one.bedrooms],
  ...[
    laneOf(area, one.tier, one.bedrooms),
    one.class,
    one.submittedAt,
    one.on,
    "qualified",
    0,
    "application",
  ],
  ...[`household-${i}`, "王*", 1],
];

async function waitingRoom(t: ExecutionContext, waiting: readonly Waiting[], last = 0): Promise<TestSystem> {
  const system = await testSystem({ at: "2026-06-13T00:05" });
  t.teardown(() => system.close());
  await run(system, machine, async ({ em }) => {
    await em.insertMany(
      LaneCounter,
      lanesOf(area).map((lane) => ({ lane, last })),
    );
    await insertRows(em, "queue_entry", columns, waiting.map(rowOf));
  });
  return system;
}

const issue = (system: TestSystem): Promise<QueueBatch> =>
  run(system, machine, (work) => issueDailyBatch(work, { areaCode: area, day: system.clock.today() }));

const aHousehold: fc.Arbitrary<Waiting> = fc.record({
  // Letters of either case, spaces at the end, characters of several bytes: no collation may decide.
  caseNo: fc.string({
    unit: fc.constantFrom("a", "A", "b", "B", "1", "号", "é", "e", " "),
    minLength: 1,
    maxLength: 5,
  }),
  submittedAt: fc.integer({ min: 1_780_000_000_000, max: 1_780_000_000_004 }),
  tier: fc.constantFrom("lowRent" as const, "publicRental" as const),
  bedrooms: fc.constantFrom(1 as const, 2 as const),
  class: fc.constantFrom("priority" as const, "ordinary" as const),
  on: fc.constantFrom("2026-06-11", "2026-06-12", "2026-06-13"),
});
const households = fc.uniqueArray(aHousehold, { selector: ({ caseNo }) => caseNo, maxLength: 40 });

test("G3.8 一（二）（三）（四） 数据库编出的顺序号与规则定义的逐户相同", async (t) => {
  const property = fc.asyncProperty(households, fc.nat({ max: 500 }), async (waiting, last) => {
    const system = await waitingRoom(t, waiting, last);
    const batch = await issue(system);
    const taking = waiting.filter(({ on }) => on < "2026-06-13");
    const entrants = taking.map((one) => ({ ...one, lane: laneOf(area, one.tier, one.bedrooms) }));
    const expected = issueNumbers(entrants, () => last).map(({ entrant, number }) => [
      entrant.lane,
      number,
      entrant.caseNo,
    ]);
    const stored = await look(system, ({ em }) =>
      em.find(QueueEntry, { areaCode: area, batchDay: batch.day }),
    );
    const given = stored.map(({ lane, number, caseNo }): [string, number, string] => [lane, number!, caseNo]);
    t.deepEqual(
      given.sort((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1)),
      expected,
    );
    t.is(batch.count, taking.length);
    await system.close();
  });
  await fc.assert(property, { numRuns: 25, endOnFailure: true, includeErrorInReport: true });
});

const crowd = (size: number): Waiting[] =>
  Array.from({ length: size }, (_, i) => ({
    caseNo: `GZ${String(i).padStart(6, "0")}`,
    submittedAt: 1_780_000_000_000 - ((i * 7919) % 1009),
    tier: i % 2 ? "lowRent" : "publicRental",
    bedrooms: 2,
    class: i % 3 ? "ordinary" : "priority",
    on: "2026-06-12",
  }));

test("G3.8 多页的批次: 审计、公示、证明各一份不漏，重做不变，重放与存储一致", async (t) => {
  const size = 4300;
  const system = await waitingRoom(t, crowd(size));
  const [batch, again] = [await issue(system), await issue(system)];
  t.deepEqual([again.id, again.digest, again.count], [batch.id, batch.digest, size]);
  const items = await look(system, ({ em }) =>
    em.find(PublicityItem, { listId: batch.listId! }, { orderBy: { position: "asc" } }),
  );
  t.deepEqual(
    items.map(({ position }) => position),
    Array.from({ length: size }, (_, i) => i + 1),
  );
  const replayed = await look(system, (work) => queueAsOf(work, area, system.clock.now()));
  const stored = await look(system, ({ em }) => em.find(QueueEntry, {}));
  t.is(replayed.size, size);
  for (const { id, number, state, version } of stored)
    t.deepEqual(
      [number, state, version],
      [replayed.get(id)?.number, replayed.get(id)?.state, replayed.get(id)?.version],
    );
});

test("编号证明: 逐页算出的摘要与整份内容的摘要相同，没有人的批次也是", async (t) => {
  for (const size of [0, 1, 1000, 2001]) {
    const system = await waitingRoom(t, crowd(size));
    const batch = await issue(system);
    const { areaCode, previousDigest, digest, day } = batch;
    const entries = await look(system, async (work) => {
      const held: NumberedEntry[] = [];
      for await (const page of numberedEntries(work, batch)) {
        t.true(page.length <= 1000, "what is held does not grow with the batch");
        held.push(...page);
      }
      return held.map(proofEntryOf);
    });
    const lastBefore = Object.fromEntries(lanesOf(areaCode).map((lane) => [lane, 0]));
    const named = new Set(entries.map(({ tier, bedrooms }) => laneOf(areaCode, tier, bedrooms)));
    for (const lane of lanesOf(areaCode)) if (!named.has(lane)) delete lastBefore[lane];
    t.is(
      digest,
      proofOf({ areaCode, previousDigest, day: day.toString(), lastBefore, entries }).digest,
      `${size}`,
    );
  }
});

test("一（二） 组别居室不明的家庭不会被悄悄漏掉: 整批不生成，并指明受理号", async (t) => {
  const one = { tier: "lowRent", class: "ordinary", bedrooms: 2, submittedAt: 1, on: "2026-06-12" } as const;
  const system = await waitingRoom(
    t,
    ["GZ1", "GZ2"].map((caseNo) => ({ ...one, caseNo })),
  );
  await run(system, machine, ({ em }) => em.nativeUpdate(QueueEntry, { caseNo: "GZ2" }, { lane: "no lane" }));
  await t.throwsAsync(issue(system), { message: /GZ2 takes part .* got no number/ });
  t.is(await look(system, ({ em }) => em.count(QueueEntry, { number: { $ne: null } })), 0);
});
