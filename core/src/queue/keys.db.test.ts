import { UniqueConstraintViolationException } from "@mikro-orm/core";
import test from "ava";
import { plainDate } from "../kernel/index.ts";
import { QueueBatch, QueueEntry } from "./index.ts";
import { inLine } from "./testing/acts.ts";
import { area, entryNow, machine, run, walkTo } from "./testing/queue-world.ts";

/** What a second row would have to share with the first; everything else differs. */
const shared: readonly (readonly [rule: string, of: (entry: QueueEntry) => Partial<QueueEntry>])[] = [
  ["1 一户只有一个有效顺序号", ({ householdId }) => ({ liveHouseholdId: householdId })],
  ["1 一户只有一个待编号的申请", ({ householdId }) => ({ pendingHouseholdId: householdId })],
  ["3 同组顺序号不重复", ({ lane, number }) => ({ lane, number })],
];

for (const [rule, of] of shared)
  test(`Always true ${rule}: 数据库本身不收第二行`, async (t) => {
    const { system, entryId } = await inLine(t);
    const entry = await entryNow(system, entryId);
    const free = { number: null, liveHouseholdId: null, pendingHouseholdId: null };
    const add = (same: Partial<QueueEntry>) =>
      run(system, machine, ({ em, newId }) =>
        em.insert(QueueEntry, { ...written(entry), ...free, ...same, id: newId() }),
      );
    const pending = "pendingHouseholdId" in of(entry);
    if (pending) await add(of(entry));
    await t.throwsAsync(add(of(entry)), { instanceOf: UniqueConstraintViolationException });
    await t.notThrowsAsync(add({}));
  });

/** Without what the database works out itself. */
function written(entry: QueueEntry) {
  const { lineNumber: _, ...columns } = entry;
  return columns;
}

test("Always true 3 一（二） 一个区域一天只有一批: 数据库本身不收第二行", async (t) => {
  const { system } = await inLine(t);
  await walkTo(system, "2026-06-21T00:05");
  const add = (day: string) =>
    run(system, machine, async ({ em, newId }) => {
      const batch = await em.findOneOrFail(QueueBatch, { areaCode: area, day: plainDate("2026-06-21") });
      const { ranges, generatedAt, policyRevision, digest, previousDigest } = batch;
      const row = {
        id: newId(),
        areaCode: area,
        day: plainDate(day),
        count: 0,
        ranges,
        digest,
        previousDigest,
      };
      await em.insert(QueueBatch, { ...row, listId: null, generatedAt, policyRevision });
    });
  await t.throwsAsync(add("2026-06-21"), { instanceOf: UniqueConstraintViolationException });
  await t.notThrowsAsync(add("2027-01-01"));
});
