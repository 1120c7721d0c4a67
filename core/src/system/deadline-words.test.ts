import { deadlineHandlers, deadlineWords } from "@housing/core/deadline";
import test from "ava";
import { buildRegistry } from "./index.ts";

test("every kind of deadline has a name that staff understand", (t) => {
  const kinds = [...buildRegistry().all(deadlineHandlers).keys()];
  t.deepEqual(kinds.toSorted(), Object.keys(deadlineWords).toSorted(), "deadline/deadline-words.data.ts");
});
