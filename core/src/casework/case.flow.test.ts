import test from "ava";
import { unreachableStates } from "../kernel/index.ts";
import { caseFlow, endedStates } from "./case.flow.ts";

test("LB1.1 every state of a case can be reached, and nothing leads out of an end", (t) => {
  t.deepEqual(unreachableStates(caseFlow.table, "draft"), []);
  const ends = Object.entries(caseFlow.table).filter(([, moves]) => Object.keys(moves).length === 0);
  t.deepEqual(
    ends.map(([state]) => state),
    endedStates,
  );
});
