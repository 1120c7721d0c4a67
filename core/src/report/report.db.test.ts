import { buffer } from "node:stream/consumers";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { AuditEntry } from "../audit/index.ts";
import { type Actor, instant, inTransaction, type Role, reading } from "../kernel/index.ts";
import { type EntryState, laneOf, QueueEntry, type Tier } from "../queue/index.ts";
import { exportReport, reportSpec, reports, reportsFor, runReport } from "./index.ts";
import { defineReport } from "./report.ts";

const clerk = (role: Role, ...regions: string[]): Actor => ({
  kind: "staff",
  userId: role,
  name: "测试员",
  roles: [role],
  regions,
});
const city = clerk("city", "360700");

interface Waiting {
  tier: Tier;
  bedrooms: 1 | 2 | 3;
  state: EntryState;
  districtCode?: string;
}

async function withEntries(t: ExecutionContext, entries: readonly Waiting[]): Promise<TestSystem> {
  const system = await testSystem();
  t.teardown(() => system.close());
  await inTransaction(system, city, async ({ em, newId }) => {
    for (const [i, { districtCode = "360702", ...entry }] of entries.entries()) {
      const ids = {
        id: newId(),
        householdId: newId(),
        caseId: null,
        caseNo: `C${i}`,
        areaCode: "GZ-CENTRE",
        districtCode,
      };
      const place = {
        lane: laneOf("GZ-CENTRE", entry.tier, entry.bedrooms),
        number: i + 1,
        class: "ordinary" as const,
      };
      const rest = {
        submittedAt: instant("2026-06-01T09:00"),
        origin: "application" as const,
        maskedName: "王*",
      };
      em.persist(em.create(QueueEntry, { ...ids, ...entry, ...place, ...rest }));
    }
  });
  return system;
}

const some: readonly Waiting[] = [
  { tier: "lowRent", bedrooms: 2, state: "inLine" },
  { tier: "lowRent", bedrooms: 2, state: "inLine" },
  { tier: "lowRent", bedrooms: 2, state: "ended" },
  { tier: "publicRental", bedrooms: 1, state: "publicised" },
  { tier: "publicRental", bedrooms: 1, state: "inLine", districtCode: "3607JK" },
];

test("G3.4 轮候统计 counts households by lane and stage, with totals", async (t) => {
  const system = await withEntries(t, some);
  const { rows, totals } = await reading(system, city, (work) => runReport(work, "waiting"));
  t.is(rows.length, 2);
  t.like(rows[0], { tier: "lowRent", bedrooms: "2", inLine: 2, ended: 1, publicised: 0, all: 3 });
  t.like(rows[1], { tier: "publicRental", bedrooms: "1", inLine: 1, publicised: 1, all: 2 });
  t.like(totals, { inLine: 3, ended: 1, publicised: 1, all: 5 });
});

test("G3.4 a report counts what the office may see, narrowed by its filters; for others it does not exist", async (t) => {
  const system = await withEntries(t, some);
  const run = (actor: Actor, filters = {}) =>
    reading(system, actor, (work) => runReport(work, "waiting", filters));
  t.is((await run(clerk("district", "3607JK"))).totals.all, 1);
  t.is((await run(clerk("district", "3607RJ"))).totals.all, 0);
  t.is((await run(city, { tier: "lowRent" })).totals.all, 3);
  t.is((await run(clerk("district", "3607JK"), { district: "360702" })).totals.all, 0);
  t.like(await t.throwsAsync(run(clerk("street", "360702001"))), { status: 404 });
  t.deepEqual(await reading(system, clerk("street", "360700"), async (work) => reportsFor(work)), []);
});

test("G3.2 every report runs, also over nothing, and says how it is drawn", async (t) => {
  const system = await withEntries(t, []);
  for (const code of system.registry.all(reports).keys()) {
    const { rows, totals } = await reading(system, city, (work) => runReport(work, code));
    t.deepEqual(rows, []);
    const { measures } = await reading(system, city, async (work) => reportSpec(work, code));
    t.deepEqual(Object.keys(totals).toSorted(), measures.map(({ key }) => key).toSorted());
  }
});

test("G3.17 a report leaves as a sheet and stands in the log", async (t) => {
  const system = await withEntries(t, some);
  const { fileName, bytes } = await exportReport(system, city, "waiting", { tier: "lowRent" });
  t.is(fileName, "轮候统计.xlsx");
  t.is((await buffer(bytes)).subarray(0, 2).toString(), "PK");
  const { facts } = await system.em.fork().findOneOrFail(AuditEntry, { act: "report.exported" });
  t.deepEqual(JSON.parse(facts), { report: "waiting", filters: "tier=lowRent", rows: 1 });
});

test("a declaration that names a figure it does not have is refused at once", (t) => {
  const measures = [{ key: "share", label: "占比", type: "percent" as const, share: "a", of: "b" }];
  const scope = () => ({ sql: "1 = 1", parameters: [] });
  const broken = {
    code: "x",
    title: "x",
    who: [],
    from: "unit u",
    dimensions: [],
    filters: [],
    measures,
    scope,
  };
  t.throws(() => defineReport(broken), { message: "report x: there is no figure a" });
});
