import test from "ava";
import { fenFrom, moneyText, yuanFrom } from "./money.ts";

test("fen are read as yuan with two decimals", (t) => {
  t.is(moneyText(123456), "1,234.56 元");
  t.is(moneyText(5), "0.05 元");
  t.is(moneyText(-150), "-1.50 元");
  t.is(moneyText(null), "—");
});

test("typed yuan become fen without rounding, or nothing", (t) => {
  t.is(fenFrom("3200.5"), 320050);
  t.is(fenFrom(" 64000 "), 6400000);
  t.is(fenFrom("0.29"), 29);
  for (const wrong of ["", "1.234", "-3", "1e3", "12,000", "十元"]) t.is(fenFrom(wrong), undefined);
  t.is(yuanFrom(320050), "3200.50");
});
