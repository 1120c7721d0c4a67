import test from "ava";
import { type Template, templateFrom, typedFrom, wrongRows } from "./templateText.ts";

const template: Template = {
  title: ["公共租赁住房", "配租通知单"],
  reference: "编号：{{noticeNumber}}",
  salutation: "{{applicantName}}家庭：",
  body: ["第一段", "第二段"],
  rows: [
    ["申请人", "{{applicantName}}", "证件号码", "{{idNumberMasked}}"],
    ["办理地点", "{{place}}"],
  ],
  closing: ["1、说明"],
  footer: "",
};

test("G3.22 a template that was typed is the template that was shown", (t) => {
  t.deepEqual(templateFrom(typedFrom(template)), template);
});

test("G3.22 a row has two cells or four", (t) => {
  t.deepEqual(wrongRows("申请人｜甲\n三格｜a｜b\n\n四格|a|b|c"), ["三格｜a｜b"]);
});
