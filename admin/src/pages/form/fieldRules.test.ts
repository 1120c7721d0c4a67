import type { FormValues, SectionSpec } from "@housing/core/contract/form";
import test from "ava";
import { askedValues, isAsked } from "./fieldRules.ts";

const sections: SectionSpec[] = [
  {
    key: "applicant",
    title: "申请人",
    fields: [
      { name: "married", label: "是否已婚", type: "boolean" },
      { name: "spouse", label: "配偶姓名", type: "text", when: { field: "applicant.married", is: true } },
    ],
  },
  {
    key: "members",
    title: "家庭成员",
    repeat: { min: 0, max: 8, itemTitle: "家庭成员" },
    fields: [
      { name: "relation", label: "关系", type: "text" },
      { name: "school", label: "学校", type: "text", when: { field: "members.relation", is: ["child"] } },
    ],
  },
];

test("an answer to a question that has gone away is not sent", (t) => {
  const values: FormValues = {
    applicant: { married: false, spouse: "李某" },
    members: [
      { relation: "child", school: "一小" },
      { relation: "parent", school: "二小" },
    ],
  };
  t.deepEqual(askedValues(sections, values), {
    applicant: { married: false },
    members: [{ relation: "child", school: "一小" }, { relation: "parent" }],
  });
});

test("a repeated section that was never opened is an empty list", (t) => {
  t.deepEqual(askedValues(sections, {}), { applicant: {}, members: [] });
});

test("of several choices one is enough", (t) => {
  const values = { housing: { priority: ["disabled", "veteran"] } };
  t.true(isAsked({ field: "housing.priority", is: "veteran" }, values));
  t.false(isAsked({ field: "housing.priority", is: "lost" }, values));
});
