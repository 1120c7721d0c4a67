import type { TestSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { NotYet, sweepDeadlines } from "../deadline/index.ts";
import { instant, plainDate } from "../kernel/index.ts";
import { sm3Hex } from "../privacy/index.ts";
import { PublicityItem, PublicityList, publish } from "../publicity/index.ts";
import {
  batchesOf,
  batchProof,
  ensureDailyBatches,
  issueDailyBatch,
  listEntries,
  proofText,
  QueueBatch,
  QueueEntry,
  verifyBatchProof,
} from "./index.ts";
import {
  area,
  district,
  entryNow,
  family,
  look,
  machine,
  openQueue,
  otherDistrict,
  run,
  walkTo,
} from "./testing/queue-world.ts";

test("G3.8 一（二） 无人参加的一天也有批次，没有名单，摘要仍相衔接", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  await walkTo(system, "2026-06-15T00:05");
  const batches = await look(system, (work) => batchesOf(work, { areaCode: area }));
  t.deepEqual(
    batches.map(({ day, count }) => `${day} ${count}`),
    ["2026-06-15 0", "2026-06-14 0", "2026-06-13 0", "2026-06-12 0"],
  );
  t.is(batches[0]!.previousDigest, batches[1]!.digest);
  t.is(await look(system, (work) => work.em.count(PublicityList, {})), 0);
});

test("G3.8 一（二） 停机错过的批次按日补做，各用自己的日期，依次进行", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  await walkTo(system, "2026-06-12T10:00");
  const first = await family(system, 1, { qualifiedOn: "2026-06-12", submittedAt: "2026-05-09T09:00" });
  const second = await family(system, 2, { qualifiedOn: "2026-06-13", submittedAt: "2026-05-01T09:00" });
  system.clock.set(system.clock.now().add({ hours: 24 * 4 }));
  const { failed } = await sweepDeadlines(system, system.clock.now());
  t.deepEqual(failed, []);
  const [a, b] = [await entryNow(system, first.entryId), await entryNow(system, second.entryId)];
  t.deepEqual([a.batchDay?.toString(), a.number], ["2026-06-13", 1], "though the other submitted earlier");
  t.deepEqual([b.batchDay?.toString(), b.number], ["2026-06-14", 2]);
  const list = await look(system, (work) =>
    work.em.findOneOrFail(PublicityList, { groupKey: `${area}/2026-06-13` }),
  );
  t.is(list.publishedOn.toString(), "2026-06-16", "the public sees it for the whole period");
});

/** A line on a list that ended at midnight and that nobody has settled yet; the household has its place from elsewhere. */
async function unsettledLine(system: TestSystem, kind: string, districtCode: string) {
  await walkTo(system, "2026-06-09T09:00");
  const item = { subjectId: "elsewhere", searchNo: "YH1", line: {}, districtCode };
  const list = { kind, groupKey: "one", title: "公示", items: [item] };
  await run(system, machine, (work) => publish(work, list));
  await walkTo(system, "2026-06-12T09:00");
  const household = await family(system, 1);
  system.clock.set(instant("2026-06-13T00:05"));
  return household;
}

const issueOn13th = (system: TestSystem) =>
  run(system, machine, (work) => issueDailyBatch(work, { areaCode: area, day: plainDate("2026-06-13") }));

test("G3.8 一（三） 决定谁参加的公示到期未处理时不编号，处理完再编", async (t) => {
  const system = await openQueue(t, "2026-06-08T09:00");
  const household = await unsettledLine(system, "continueRequest", "360702");
  await t.throwsAsync(issueOn13th(system), { instanceOf: NotYet });
  t.is((await entryNow(system, household.entryId)).number, null);
  await run(system, machine, ({ em }) => em.execute("update publicity_item set state = 'passed'"));
  t.is((await issueOn13th(system)).count, 1);
});

test("G3.8 一（三） 与本批无关的公示（他类名单、其他轮候区域）未处理完，不耽误编号", async (t) => {
  for (const [kind, districtCode] of [
    ["queueNumbers", "360702"],
    ["continueRequest", "360703"],
  ] as const) {
    const system = await openQueue(t, "2026-06-08T09:00");
    await unsettledLine(system, kind, districtCode);
    t.is((await issueOn13th(system)).count, 1, `${kind} ${districtCode}`);
  }
});

test("G3.8 一（三） 名单已分户办理、还有一户未办成时，该区域仍等", async (t) => {
  const system = await openQueue(t, "2026-06-08T09:00");
  await unsettledLine(system, "continueRequest", "360702");
  const { failed } = await sweepDeadlines(system, system.clock.now());
  t.deepEqual(
    failed.map(({ kind }) => kind).toSorted(),
    ["publicity.lineEnds", "queue.dailyBatch"],
    "there is no such request: its line fails",
  );
  await t.throwsAsync(issueOn13th(system), { instanceOf: NotYet });
});

test("G3.8 未到当日不编当日批次", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  await walkTo(system, "2026-06-12T23:59:59.999");
  const tomorrow = run(system, machine, (work) =>
    issueDailyBatch(work, { areaCode: area, day: plainDate("2026-06-13") }),
  );
  await t.throwsAsync(tomorrow, { instanceOf: NotYet });
});

test("G3.8 一（三） 23:59:59.999 合格的参加次日批次，零时合格的再次日", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  await walkTo(system, "2026-06-12T23:59:59.999");
  const today = await family(system, 1);
  await walkTo(system, "2026-06-13T00:00");
  const tomorrow = await family(system, 2);
  await walkTo(system, "2026-06-14T00:05");
  t.is((await entryNow(system, today.entryId)).batchDay?.toString(), "2026-06-13");
  t.is((await entryNow(system, tomorrow.entryId)).batchDay?.toString(), "2026-06-14");
});

test("启动时补设批次: 多次调用、重启之后都不重复", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  await walkTo(system, "2026-06-13T09:00");
  await Promise.all([1, 2, 3].map(() => run(system, machine, ensureDailyBatches)));
  await run(system, machine, ({ em }) => em.execute("delete from deadline"));
  await run(system, machine, ensureDailyBatches);
  await walkTo(system, "2026-06-14T09:00");
  const days = (await look(system, (work) => batchesOf(work, { areaCode: area }))).map(({ day }) =>
    day.toString(),
  );
  t.deepEqual(days, ["2026-06-14", "2026-06-13", "2026-06-12"]);
});

test("G3.6 大批次: 一份名单、编号证明可核验，改动一户即可发现", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  for (let n = 1; n <= 450; n += 1)
    await family(system, n, {
      tier: n % 2 ? "lowRent" : "publicRental",
      class: n % 3 ? "ordinary" : "priority",
      submittedAt: `2026-05-0${1 + (n % 9)}T09:00`,
    });
  await walkTo(system, "2026-06-13T00:05");
  const [batch] = await look(system, (work) => batchesOf(work, { areaCode: area }));
  t.is(batch!.count, 450);
  t.is(await look(system, (work) => work.em.count(PublicityItem, { listId: batch!.listId! })), 450);
  const text = proofText(await look(system, (work) => batchProof(work, batch!.id)));
  t.deepEqual(verifyBatchProof(text, sm3Hex, batch!.previousDigest), { valid: true });
  t.false(text.includes(system.city.regions[0]!.name), "nothing but what decides");
  await run(system, machine, ({ em }) =>
    em.nativeUpdate(QueueEntry, { number: 7, tier: "lowRent" }, { maskedName: "某*" }),
  );
  await t.throwsAsync(
    look(system, (work) => batchProof(work, batch!.id)),
    { message: /published digest/ },
  );
});

test("G3.4 轮候家庭库: 各区只见本区，翻页不重不漏", async (t) => {
  const system = await openQueue(t, "2026-06-12T09:00");
  for (let n = 1; n <= 7; n += 1) await family(system, n, { tier: n % 2 ? "lowRent" : "publicRental" });
  await walkTo(system, "2026-06-13T00:05");
  const seen: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await run(system, district, (work) =>
      listEntries(work, { areaCode: area, limit: 3, after }),
    );
    seen.push(...page.entries.map(({ caseNo }) => caseNo));
    after = page.next;
    more = after !== undefined;
  }
  t.is(seen.length, 7);
  t.is(new Set(seen).size, 7);
  const foreign = await run(system, otherDistrict, (work) => listEntries(work, { areaCode: area }));
  t.deepEqual(foreign.entries, []);
  t.is(await look(system, (work) => work.em.count(QueueBatch, {})), 2);
});
