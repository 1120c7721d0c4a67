import test from "ava";
import { tapReader } from "./tap.ts";

const stream = `TAP version 13
ok 1 - queue › numbers continue
not ok 2 - queue › two families, one flat
  ---
    name: AssertionError
  ...
ok 3 - queue › later # SKIP
not ok 4 - queue › some day # TODO
# tests 4
`;

test("a TAP stream is counted, failures are said, and what did not run is named", (t) => {
  const said: string[] = [];
  const reader = tapReader((line) => said.push(line));
  for (const piece of stream.match(/[\s\S]{1,7}/g) ?? []) reader.read(piece);
  t.deepEqual(reader.tally, {
    passed: 1,
    failed: 1,
    notRun: ["skipped: queue › later", "planned: queue › some day"],
  });
  t.deepEqual(said, [
    "not ok 2 - queue › two families, one flat",
    "  ---",
    "    name: AssertionError",
    "  ...",
  ]);
});
