import { staff } from "@housing/db/testing/applications";
import { testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { instant, inTransaction, rows, systemActor } from "../kernel/index.ts";
import { deadlineHandlers, setDeadline, sweepDeadlines, tryOverdueNow } from "./index.ts";

const noon = instant("2026-06-01T12:00");

test("G3.11 管理员排除原因后，办理失败的到期事项不必等到下次重试；只有管理员可以，留有记录", async (t) => {
  const system = await testSystem({ at: "2026-06-01T12:00" });
  t.teardown(() => system.close());
  let broken = true;
  const done: string[] = [];
  system.registry.add(deadlineHandlers, "flaky", async (_work, { subjectId }) => {
    if (broken) throw new Error("not now");
    done.push(subjectId);
  });
  await inTransaction(system, systemActor("test"), async (work) => {
    await setDeadline(work, "flaky", "late", noon);
    await setDeadline(work, "flaky", "later", noon.add({ hours: 1 }));
  });
  const sweep = () => sweepDeadlines(system, system.clock.now());
  await sweep();
  broken = false;
  t.is((await sweep()).done, 0, "it waits");
  await t.throwsAsync(inTransaction(system, staff("city", "360700"), tryOverdueNow), {
    code: "kernel.notPermitted",
  });
  const admin = staff("admin", "360700");
  t.is(await inTransaction(system, admin, tryOverdueNow), 1);
  t.is((await sweep()).done, 1);
  t.deepEqual(done, ["late"], "what is not due stays");
  t.is(await inTransaction(system, admin, tryOverdueNow), 0);
  const sql = "select subject_id as kind, facts from audit_entry where act = 'deadline.triedNow'";
  t.deepEqual(
    (await rows<{ kind: string; facts: string }>(system.em.fork(), sql)).map(({ kind, facts }) => [
      kind,
      JSON.parse(String(facts)),
    ]),
    [["flaky", { count: 1 }]],
  );
});
