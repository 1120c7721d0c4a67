import test from "ava";
import { Unit } from "../inventory/index.ts";
import { Refusal } from "../kernel/index.ts";
import { city, look, run } from "../queue/testing/queue-world.ts";
import { SelectionSession } from "./index.ts";
import { takeUnit } from "./take-unit.ts";
import { inLine, openSessionOf, openWorld } from "./testing/selection-world.ts";

test("G1.3 G3.1 二（三）: 本场次已选走的房源，退回后又在别的场次可选，本场次仍不能再选", async (t) => {
  const system = await openWorld(t, "2026-06-01T09:00", 2);
  await inLine(system, 1);
  await openSessionOf(system);
  const unitId = system.units[0]!;
  const [session] = await look(system, ({ em }) => em.find(SelectionSession, {}));
  const take = () => run(system, city, (work) => takeUnit(work, session!.id, unitId));
  await take();
  // As after a cancelled result: the flat was listed again and offered in another session.
  await run(system, city, ({ em }) => em.nativeUpdate(Unit, { id: unitId }, { state: "inSession" }));
  const refusal = await t.throwsAsync(take(), { instanceOf: Refusal });
  t.is(refusal?.code, "selection.unitTaken");
  t.is((await look(system, ({ em }) => em.findOneOrFail(Unit, { id: unitId }))).state, "inSession");
});
