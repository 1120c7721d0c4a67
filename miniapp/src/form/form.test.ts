import type { FormSpec, FormValues, SectionSpec } from "@housing/core/contract/form";
import test from "ava";
import { numberFromText, textFromNumber } from "../ui/number-text.ts";
import { remaining } from "../ui/remaining.ts";
import { checkSection } from "./check.ts";
import { stillTold, stillWrong } from "./issues.ts";
import { regionPath, regionsBelow } from "./region.ts";
import { shownValue } from "./shown.ts";
import { itemsOf, withItemAdded, withItemRemoved, withValue } from "./values.ts";
import { visibleFields, visibleSections } from "./visible.ts";
import { leftOffAt, unfinishedAt } from "./way.ts";

const applicant: SectionSpec = {
  key: "applicant",
  title: "申请人",
  fields: [
    { name: "married", label: "是否已婚", type: "boolean", required: true },
    { name: "spouse", label: "配偶姓名", type: "text", required: true, when: { field: "married", is: true } },
    { name: "income", label: "年收入", type: "money", max: 100_00 },
  ],
};
const members: SectionSpec = {
  key: "members",
  title: "家庭成员",
  repeat: { min: 1, max: 2, itemTitle: "成员" },
  fields: [{ name: "idNumber", label: "身份证号", type: "idNumber", required: true }],
};
const spouseCase: SectionSpec = {
  key: "spouseCase",
  title: "配偶情况",
  when: { field: "applicant.married", is: [true] },
  fields: [],
};
const spec: FormSpec = { sections: [applicant, members, spouseCase] };

test("a field is asked only while its condition holds", (t) => {
  const asked = (married: boolean) => visibleFields(applicant, {}, { married }).map((field) => field.name);
  t.deepEqual(asked(true), ["married", "spouse", "income"]);
  t.deepEqual(asked(false), ["married", "income"]);
});

test("a section can depend on an answer in another", (t) => {
  t.is(visibleSections(spec, {}).length, 2);
  t.is(visibleSections(spec, { applicant: { married: true } }).length, 3);
});

test("what is not asked is not required", (t) => {
  t.deepEqual(checkSection(applicant, { applicant: { married: false } }), []);
  t.deepEqual(checkSection(applicant, { applicant: { married: true } }), [
    { path: "applicant.spouse", text: "请填写配偶姓名" },
  ]);
});

test("limits of money are fen and read as yuan", (t) => {
  const [issue] = checkSection(applicant, { applicant: { married: false, income: 100_01 } });
  t.is(issue?.text, "年收入不能大于 100 元");
});

test("repeated items are checked one by one and keep their paths", (t) => {
  const values: FormValues = { members: [{ idNumber: "360702199001011232" }, { idNumber: "12" }] };
  t.deepEqual(
    checkSection(members, values).map((issue) => issue.path),
    ["members.1.idNumber"],
  );
});

test("G1.2: a slip of the finger in an identity number is seen before the next step", (t) => {
  const texts = (idNumber: string) =>
    checkSection(members, { members: [{ idNumber }] }).map(({ text }) => text);
  t.deepEqual(texts("360702199001011232"), []);
  t.deepEqual(texts("11010519491231002x"), []);
  t.regex(texts("360702199001011223")[0] ?? "", /核对/);
  t.regex(texts("36070219900101123")[0] ?? "", /18 位/);
});

test("what was mended is not red any longer, what was not mended is", (t) => {
  const found = [
    { path: "applicant.married", text: "请选择是否已婚" },
    { path: "applicant.spouse", text: "请填写配偶姓名" },
  ];
  t.deepEqual(stillWrong(found, [{ path: "applicant.spouse", text: "请填写配偶姓名" }]), found.slice(1));
  t.deepEqual(stillWrong(found, []), []);
});

test("what the server found stays red until that answer is changed", (t) => {
  const told = [
    { path: "members.1.idNumber", text: "已经在另一户里" },
    { path: "applicant.income", text: "超过标准" },
  ];
  const then: FormValues = { applicant: { income: 9 }, members: [{ idNumber: "1" }, { idNumber: "2" }] };
  const now: FormValues = { applicant: { income: 9 }, members: [{ idNumber: "0" }, { idNumber: "3" }] };
  t.deepEqual(stillTold(told, then, then), told);
  t.deepEqual(stillTold(told, then, now), told.slice(1));
});

test("items are added, filled in and removed without touching the old values", (t) => {
  const one = withValue({}, { section: members, item: 0 }, "idNumber", "A");
  const two = withItemAdded(one, members);
  t.deepEqual(two, { members: [{ idNumber: "A" }, {}] });
  t.deepEqual(withItemRemoved(two, { section: members, item: 0 }), { members: [{}] });
  t.deepEqual(one, { members: [{ idNumber: "A" }] });
  t.is(itemsOf(members, {}).length, 1);
});

test("regions go down level by level", (t) => {
  const options = [
    { value: "1", label: "章贡区" },
    { value: "11", label: "解放街道", parent: "1" },
  ];
  t.deepEqual(
    regionsBelow(options, undefined).map((region) => region.value),
    ["1"],
  );
  t.is(regionPath(options, "11").length, 2);
  t.is(shownValue({ name: "r", label: "地区", type: "region", options }, "11"), "章贡区 / 解放街道");
});

test("yuan are typed, fen are kept", (t) => {
  t.is(numberFromText("12.3", 2), 1230);
  t.is(numberFromText("12.345", 2), undefined);
  for (const written of ["2,800元", "2，800 元", "２８００．００"]) t.is(numberFromText(written, 2), 2800_00);
  t.is(textFromNumber(1230, 2), "12.30");
  t.is(textFromNumber(1200, 2), "12");
});

test("a countdown speaks at an hour, at ten minutes and at the end only", (t) => {
  t.is(remaining(3_600_001).announcement, "");
  t.is(remaining(3_600_000).announcement, "还剩不到 1 小时");
  t.is(remaining(600_000).announcement, "还剩不到 10 分钟");
  t.true(remaining(0).over);
});

test("a draft opens where it was left off, and a change that opens another question leads there", (t) => {
  const sections = [applicant, members];
  t.is(leftOffAt(sections, {}), 0);
  t.is(leftOffAt(sections, { applicant: { married: false } }), 0);
  t.is(leftOffAt(sections, { applicant: { married: false }, members: [{ idNumber: "3607" }] }), 1);
  const whole: FormValues = { applicant: { married: false }, members: [{ idNumber: "360702199001011232" }] };
  t.is(unfinishedAt(sections, whole), undefined);
  t.is(unfinishedAt(sections, { ...whole, applicant: { married: true } }), 0);
});
