import test from "ava";
import { unreachableStates } from "../kernel/index.ts";
import { actBack, type UnitState, unitFlow, unitStates } from "./unit.flow.ts";

test("G3.1 every state of a unit can be reached from being registered, and left again", (t) => {
  t.deepEqual(unreachableStates(unitFlow.table, "registered"), []);
  for (const state of unitStates) t.true(Object.keys(unitFlow.table[state]).length > 0, state);
});

test("G3.1 nothing is on offer without a review: only a review lists a unit that was not listed before", (t) => {
  const listing = (Object.entries(unitFlow.table) as [UnitState, Record<string, UnitState>][]).flatMap(
    ([from, acts]) =>
      Object.entries(acts).flatMap(([act, to]) => (to === "listed" ? [`${from}/${act}`] : [])),
  );
  t.deepEqual(listing.toSorted(), [
    ...["held/releaseListed", "inSession/free", "reported/list", "reported/refuseListed", "taken/free"],
  ]);
});

test("G3.1 a refused or released unit goes back to where it was", (t) => {
  t.is(unitFlow.move("reported", actBack("refuse", "listed")), "listed");
  t.is(unitFlow.move("reported", actBack("refuse", "vacated")), "vacated");
  t.is(unitFlow.move("reported", actBack("refuse", "registered")), "registered");
  t.is(unitFlow.move("held", actBack("release", "vacated")), "vacated");
  t.is(unitFlow.move("held", actBack("release", "listed")), "listed");
  t.is(unitFlow.move("held", actBack("release", null)), "registered");
});
