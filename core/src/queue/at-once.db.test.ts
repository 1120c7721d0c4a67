import test from "ava";
import { Refusal } from "../kernel/index.ts";
import { PublicityItem, PublicityList } from "../publicity/index.ts";
import { QueueEntry, rejoinQueue } from "./index.ts";
import { inLine, miss } from "./testing/acts.ts";
import { entryNow, type Family, family, look, openQueue, run, walkTo } from "./testing/queue-world.ts";

test("二（三） 同一家庭同时递交多次继续轮候，只成立一次，其余说明已经申请", async (t) => {
  const { system, household, entryId } = await inLine(t);
  await miss(system, entryId);
  const tries = Array.from({ length: 8 }, () =>
    run(system, household.applicant, (work) => rejoinQueue(work, { entryId })),
  );
  const settled = await Promise.allSettled(tries);
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as Refusal] : []));
  t.is(settled.length - refused.length, 1);
  t.true(refused.every((reason) => reason instanceof Refusal && reason.code === "queue.continueRepeated"));
  t.is(await look(system, ({ em }) => em.count(QueueEntry, { replacesId: entryId })), 1);
});

test("二（三） 当日多户同时申请继续轮候，同列一份名单，一户不漏，顺序不重", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  const families: Family[] = [];
  for (let n = 1; n <= 6; n += 1) families.push(await family(system, n));
  await walkTo(system, "2026-06-20T09:00");
  for (const { entryId } of families) await miss(system, entryId);
  const asked = await Promise.all(
    families.map(({ applicant, entryId }) =>
      run(system, applicant, (work) => rejoinQueue(work, { entryId })),
    ),
  );
  const [list, ...more] = await look(system, ({ em }) => em.find(PublicityList, { kind: "continueRequest" }));
  t.is(more.length, 0);
  t.is(list?.count, 6);
  const items = await look(system, ({ em }) =>
    em.find(PublicityItem, { listId: list!.id }, { orderBy: { position: "asc" } }),
  );
  t.deepEqual(
    items.map(({ position }) => position),
    [1, 2, 3, 4, 5, 6],
  );
  t.deepEqual(items.map(({ subjectId }) => subjectId).sort(), asked.map(({ id }) => id).sort());
  await walkTo(system, "2026-06-24T00:05");
  const numbers = await Promise.all(asked.map(({ id }) => entryNow(system, id)));
  t.deepEqual(
    numbers.map(({ number }) => number!).sort((a, b) => a - b),
    [7, 8, 9, 10, 11, 12],
  );
});
