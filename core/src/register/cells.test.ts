import test from "ava";
import type { Work } from "../kernel/index.ts";
import { cellOf, sheetText } from "./cells.ts";
import type { ColumnDeclaration } from "./register.ts";

test("a sheet says an end at midnight as 24:00 of the day that still counts, and a beginning as it is", (t) => {
  const written = (type: ColumnDeclaration["type"], at: string) => {
    const column: ColumnDeclaration = { key: "at", label: "期限", sql: "at", type };
    return sheetText(column, {} as Work)(cellOf(column, Date.parse(at)));
  };
  t.is(written("end", "2026-07-01T00:00+08:00"), "2026-06-30 24:00:00");
  t.is(written("end", "2026-07-01T12:40+08:00"), "2026-07-01 12:40:00");
  t.is(written("instant", "2026-07-01T00:00+08:00"), "2026-07-01 00:00:00");
});
