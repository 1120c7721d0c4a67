import test from "ava";
import { parameterText } from "./parameter-text.ts";

test("G3.19 every kind of parameter is read in words", (t) => {
  t.is(parameterText({ n: 3, kind: "natural" }), "3 个自然日");
  t.is(
    parameterText({ n: 10, kind: "working", countStartDay: true, rollIfHoliday: true }),
    "10 个工作日（当日计入，最后一天遇休息日顺延）",
  );
  t.is(parameterText({ from: 8, to: 18 }), "每天 8 时至 18 时");
  t.is(parameterText(false), "否");
  t.is(parameterText(4), "4");
  const options = [
    { value: "city", label: "市级" },
    { value: "admin", label: "管理员" },
  ];
  t.is(parameterText([], options), "无");
  t.is(parameterText(["admin"], options), "管理员");
  t.is(parameterText(["admin", "city"], options), "全部");
  t.is(parameterText("admin", options), "管理员");
});
