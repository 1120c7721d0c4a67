import test from "ava";
import { instant } from "../kernel/index.ts";
import { isRunComplete } from "./is-run-complete.ts";
import { sanctionEnd } from "./sanction-end.ts";
import { sanctionText } from "./sanctions.ts";

const at = instant;
const lost = (day: string, clearedAt: string | null = null) => ({
  at: at(`${day}T18:00`),
  clearedAt: clearedAt === null ? null : at(clearedAt),
});
const three = [lost("2026-06-01"), lost("2026-09-01"), lost("2026-12-01")];

test("G3.18 二（六） three in a row, and nothing less", (t) => {
  t.true(isRunComplete(three, 3, undefined));
  t.false(isRunComplete(three.slice(1), 3, undefined));
});

test("G3.18 二（六） a signed lease begins the count anew", (t) => {
  t.false(isRunComplete([lost("2026-06-01", "2026-07-01T09:00"), ...three.slice(1)], 3, undefined));
});

test("G3.18 二（六） what led to one sanction does not lead to the next", (t) => {
  const after = lost("2029-01-01");
  t.false(isRunComplete([...three, after], 3, three[2]!.at));
  t.true(isRunComplete([...three, after, after, after], 3, three[2]!.at));
});

const ends: [from: string, until: string][] = [
  ["2026-06-09T00:00", "2028-06-10T00:00"],
  ["2026-06-08T23:59:59.999", "2028-06-09T00:00"],
  ["2028-02-29T18:00", "2030-03-01T00:00"],
];
for (const [from, until] of ends)
  test(`G3.18 二（六） two years from ${from} end at ${until}`, (t) => {
    t.is(sanctionEnd(at(from), 2).toString(), at(until).toString());
  });

test("G3.18 the text names the first day on which one may apply again", (t) => {
  const text = sanctionText({ scope: "flat", from: at("2026-06-09T00:00"), until: at("2028-06-10T00:00") });
  t.regex(text, /2028年6月10日起可以重新申请；其间可以申请租赁补贴/);
});
