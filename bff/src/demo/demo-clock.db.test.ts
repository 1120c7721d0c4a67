import { deadlineHandlers, setDeadline } from "@housing/core/deadline";
import { instant, inTransaction, Refusal, systemActor } from "@housing/core/kernel";
import { buildSystem } from "@housing/core/system";
import { testSystem } from "@housing/db/testing/test-system";
import test, { type ExecutionContext } from "ava";
import { DemoClock, DemoWalker } from "./demo-clock.ts";

async function start(t: ExecutionContext) {
  const base = await testSystem();
  t.teardown(base.close);
  const clock = new DemoClock();
  clock.runFrom(instant("2026-06-01T09:00"));
  const system = buildSystem({ em: base.em, clock, timer: base.timer, city: base.city, random: () => 1 });
  return { clock, system, walker: new DemoWalker(system, clock) };
}

test("N4 the demo clock walks from due instant to due instant, and what follows from one happens too", async (t) => {
  const { clock, system, walker } = await start(t);
  const seen: string[] = [];
  system.registry.add(deadlineHandlers, "step", async (work, { subjectId, dueAt }) => {
    seen.push(`${subjectId} at ${work.clock.now().toString()}`);
    if (subjectId === "1") await setDeadline(work, "step", "1a", dueAt.add({ hours: 1 }));
  });
  await inTransaction(system, systemActor("test"), async (work) => {
    await setDeadline(work, "step", "2", instant("2026-06-03T00:00"));
    await setDeadline(work, "step", "1", instant("2026-06-02T00:00"));
    await setDeadline(work, "step", "later", instant("2026-06-09T00:00"));
  });
  const walk = await walker.walkTo(instant("2026-06-05T12:00"));
  t.deepEqual(seen, ["1 at 2026-06-01T16:00:00Z", "1a at 2026-06-01T17:00:00Z", "2 at 2026-06-02T16:00:00Z"]);
  t.like(walk, { done: 3, failed: 0 });
  t.true(clock.now().since(instant("2026-06-05T12:00")).total("seconds") < 60, "and runs on from there");
});

test("N4 the demo clock never goes back, and another process reads the same time", async (t) => {
  const { clock, system, walker } = await start(t);
  const refusal = await t.throwsAsync(walker.walkTo(instant("2026-05-31T00:00")), { instanceOf: Refusal });
  t.is(refusal?.code, "demo.backwards");
  await walker.walkTo(instant("2026-06-10T00:00"));
  const other = new DemoClock();
  await other.refresh(system.em);
  t.true(Math.abs(other.now().since(clock.now()).total("seconds")) < 5);
});
