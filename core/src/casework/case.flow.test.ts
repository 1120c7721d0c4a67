import test from "ava";
import { unreachableStates } from "../kernel/index.ts";
import { caseFlow } from "./case.flow.ts";

test("LB1.1 every state of a case can be reached, and nothing leads out of an end", (t) => {
  t.deepEqual(unreachableStates(caseFlow.table, "draft"), []);
  for (const end of ["approved", "rejected", "withdrawn"] as const) t.deepEqual(caseFlow.table[end], {});
});
