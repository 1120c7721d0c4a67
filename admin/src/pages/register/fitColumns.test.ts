import test from "ava";
import { detailsWidth, fitColumns, widthOfAll } from "./fitColumns.ts";
import type { ColumnSpec } from "./register.api.ts";

const column = (key: string, width: number): ColumnSpec => ({ key, label: key, type: "text", width });
const columns = [
  column("name", 100),
  column("street", 200),
  column("state", 100),
  column("digest", 400),
  column("size", 60),
  column("dueAt", 150),
];
const keys = (of: readonly ColumnSpec[]) => of.map(({ key }) => key).join(" ");

test("with room for all, all are shown in the row", (t) => {
  const { shown, rest } = fitColumns(columns, { essential: ["dueAt"] }, widthOfAll(columns));
  t.deepEqual([shown, rest], [columns, []]);
});

test("without it the first and the essential ones stay, then what fits beside them, all in the order of the list", (t) => {
  const room = detailsWidth + 100 + 100 + 150 + 60 + 10;
  const { shown, rest } = fitColumns(columns, { essential: ["dueAt", "state"] }, room);
  t.is(keys(shown), "name state size dueAt");
  t.is(keys(rest), "street digest");
  t.true(widthOfAll(shown) + detailsWidth <= room);
});

test("an essential column gives way to no other, and the first is always there", (t) => {
  t.is(keys(fitColumns(columns, { essential: ["digest"] }, 560).shown), "name digest");
  t.is(keys(fitColumns(columns, { essential: ["digest"] }, 90).shown), "name");
});
