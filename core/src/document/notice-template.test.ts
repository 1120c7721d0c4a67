import test from "ava";
import { breakLines } from "./break-lines.ts";
import { checkTemplate, fillTemplate, type NoticeTemplate, TemplateError } from "./notice-template.ts";

const template: NoticeTemplate = {
  title: ["通知单"],
  reference: "编号：{{number}}",
  salutation: "{{name}}：",
  body: ["{{name}}，{{name}}"],
  rows: [["房源", "{{unit}}"]],
  closing: [],
  footer: "",
};

test("G3.22 a template is filled everywhere, and values are not read as templates", (t) => {
  const filled = fillTemplate(template, { number: "7", name: "{{unit}}$&", unit: "1栋" });
  t.deepEqual(filled.body, ["{{unit}}$&，{{unit}}$&"]);
  t.deepEqual(filled.rows, [["房源", "1栋"]]);
  t.is(filled.reference, "编号：7");
});

test("G3.22 an unknown field, stray braces or a missing title are named when the template is checked", (t) => {
  const bad = { ...template, title: [], footer: "{{hosue}} {{ name }} {x" };
  const error = t.throws(() => checkTemplate(bad, ["number", "name", "unit"]), { instanceOf: TemplateError });
  t.is(error?.problems.length, 3);
  t.regex(error?.message ?? "", /未知字段 \{\{hosue\}\}/);
  t.notThrows(() => checkTemplate(template, ["number", "name", "unit"]));
});

const measure = (text: string) => [...text].length;

test("G3.22 lines break between characters, numbers and words stay whole", (t) => {
  t.deepEqual(breakLines("一二三2026年四五", 6, measure), ["一二三", "2026年四", "五"]);
  t.deepEqual(breakLines("一二三四五", 4, measure, 2), ["一二", "三四五"]);
  t.deepEqual(breakLines("ABCDEFGH", 3, measure), ["ABC", "DEF", "GH"]);
  t.deepEqual(breakLines("", 4, measure), [""]);
});

test("G3.22 a number stays with the unit behind it", (t) => {
  t.deepEqual(breakLines("至11月26日", 5, measure), ["至11月", "26日"]);
});

test("G3.22 no line begins with a comma or ends with an opening bracket", (t) => {
  t.deepEqual(breakLines("一二三四，五六", 4, measure), ["一二三", "四，五六"]);
  t.deepEqual(breakLines("一二三（四五）", 4, measure), ["一二三", "（四五）"]);
});
