import test, { type ExecutionContext } from "ava";
import { sweepDeadlines } from "../deadline/index.ts";
import { change, inTransaction, Refusal, SettableClock, type Work } from "../kernel/index.ts";
import { PublicityItem, PublicityList } from "../publicity/index.ts";
import { QueueEntry, rejoinQueue } from "./index.ts";
import { endTimesToContinue } from "./miss-entry.ts";
import { inLine, miss } from "./testing/acts.ts";
import {
  entryNow,
  type Family,
  family,
  look,
  machine,
  openQueue,
  run,
  walkTo,
} from "./testing/queue-world.ts";

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

/** A household that missed, at the last moment to apply; the sweeper's clock shows the end of that time. */
async function atTheEnd(t: ExecutionContext) {
  const { system, household, entryId } = await inLine(t);
  await miss(system, entryId);
  const end = (await entryNow(system, entryId)).continueBy!;
  system.clock.set(end.subtract({ milliseconds: 1 }));
  const late = { ...system, clock: new SettableClock(end) };
  const rejoin = (em: (em: Work["em"]) => Work["em"] = (own) => own) =>
    inTransaction(
      system,
      household.applicant,
      (work) => rejoinQueue({ ...work, em: em(work.em) }, { entryId }),
      { readCommitted: true },
    );
  /** The state of the number, and of the request that is to replace it. */
  const outcome = async () => {
    const requests = await look(system, ({ em }) => em.find(QueueEntry, { replacesId: entryId }));
    return [(await entryNow(system, entryId)).state, ...requests.map(({ state }) => state)].join(" ");
  };
  return { late, end, entryId, rejoin, outcome };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// The embedded database has one connection: nobody comes between there.
if (process.env.TEST_DATABASE_URL) {
  test("二（三） 申请继续轮候的事务未完、期满处理同时到来: 申请有效，READ COMMITTED 下亦然", async (t) => {
    const { late, end, rejoin, outcome } = await atTheEnd(t);
    let sweep: Promise<unknown> = Promise.resolve();
    const comingBetween = (em: Work["em"]) =>
      new Proxy(em, {
        get(target, key) {
          const value = Reflect.get(target, key, target) as unknown;
          if (typeof value !== "function") return value;
          if (key !== "insert") return value.bind(target) as unknown;
          return async (...args: unknown[]) => {
            sweep = sweepDeadlines(late, end);
            await Promise.race([sweep, pause(500)]);
            return value.apply(target, args) as unknown;
          };
        },
      });
    await rejoin(comingBetween);
    await sweep;
    t.is(await outcome(), "missed requested");
  });

  test("二（三） 期满处理的事务未完、申请同时到来: 说明已过期限，READ COMMITTED 下亦然", async (t) => {
    const { late, end, entryId, rejoin, outcome } = await atTheEnd(t);
    let claimed = () => {};
    const isClaimed = new Promise<void>((resolve) => {
      claimed = resolve;
    });
    const ending = inTransaction(
      late,
      machine,
      async (work) => {
        await change(work.em, "update deadline set state = 'done' where subject_id = ?", [entryId]);
        claimed();
        await pause(300);
        await endTimesToContinue(work, [{ subjectId: entryId, dueAt: end }]);
        await work.em.flush();
      },
      { readCommitted: true },
    );
    await isClaimed;
    const refused = await t.throwsAsync(rejoin(), { instanceOf: Refusal });
    await ending;
    t.is((refused as Refusal).code, "queue.continueNotMissed");
    t.is(await outcome(), "ended");
  });
}
