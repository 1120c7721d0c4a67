import { caseNow, submitted } from "@housing/db/testing/applications";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { calendarYear, instant, inTransaction, systemActor } from "../kernel/index.ts";
import { moveStepEnds } from "./move-ends.ts";

/** As if a notice had made 9 and 10 June 2026 days off. */
function corrected({ calendar }: TestSystem) {
  const year = calendar.years.get(2026)!;
  const holidays = [...year.holidays, { name: "调整", from: "2026-06-09", to: "2026-06-10" }];
  return { years: new Map([[2026, calendarYear({ ...year, holidays })]]) };
}

test("G3.19 更正放假安排时，办件逐页重新计算期限，一件不漏，一件只记一次", async (t) => {
  const system = await testSystem({ at: "2026-06-04T10:00" });
  t.teardown(() => system.close());
  const ids: string[] = [];
  for (const n of [1, 2, 3, 4, 5]) ids.push((await submitted(system, n)).caseId);
  const dues = async () =>
    Promise.all(ids.map(async (id) => (await caseNow(system, id)).stepDueAt?.toString()));
  t.deepEqual(new Set(await dues()), new Set([instant("2026-06-12T00:00").toString()]), "until 11 June");
  const pages: number[] = [];
  await inTransaction({ ...system, calendar: corrected(system) }, systemActor("test"), async (work) => {
    await moveStepEnds(work, 2);
    pages.push((await work.em.execute("select id from audit_entry where act = 'case.stepEndMoved'")).length);
    await moveStepEnds(work, 2);
    pages.push((await work.em.execute("select id from audit_entry where act = 'case.stepEndMoved'")).length);
  });
  t.deepEqual(pages, [5, 5]);
  t.deepEqual(new Set(await dues()), new Set([instant("2026-06-16T00:00").toString()]), "until 15 June");
});
