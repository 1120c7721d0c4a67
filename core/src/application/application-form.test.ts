import { applicationForm } from "@housing/db/testing/applications";
import test from "ava";
import { type FormValues, formIssues } from "../casework/index.ts";
import { ganzhouApply } from "./ganzhou-apply.business.ts";

const spec = ganzhouApply.form;
const paths = (values: FormValues) => formIssues(spec, values).map(({ path }) => path);
const changed = (section: string, fields: object): FormValues => {
  const form = applicationForm(1);
  return { ...form, [section]: { ...(form[section] as object), ...fields } };
};

test("G1.2 a complete form has no issues", (t) => {
  t.deepEqual(formIssues(spec, applicationForm(1)), []);
});

test("G1.2 an empty form names every required field, the condition's fields only where it holds", (t) => {
  const missing = paths({});
  t.true(
    missing.includes("applicant.name") && missing.includes("need.tier") && missing.includes("consent.agreed"),
  );
  t.false(missing.includes("housing.ownArea"));
  t.true(paths(changed("housing", { kind: "own" })).includes("housing.ownArea"));
});

const wrong: readonly [what: string, section: string, fields: object, path: string][] = [
  [
    "an identity number with a wrong check character",
    "applicant",
    { idNumber: "36079019610202001X" },
    "applicant.idNumber",
  ],
  ["a phone number that is too short", "applicant", { phone: "1380000" }, "applicant.phone"],
  ["an option that is not offered", "need", { tier: "villa" }, "need.tier"],
  ["a negative income", "income", { monthlyIncome: -1 }, "income.monthlyIncome"],
  ["an income with fractions of a fen", "income", { monthlyIncome: 0.5 }, "income.monthlyIncome"],
  ["a text as a number", "income", { assets: "many" }, "income.assets"],
  ["a name of 41 characters", "applicant", { name: "王".repeat(41) }, "applicant.name"],
  ["a consent that is not given", "consent", { agreed: false }, "consent.agreed"],
  ["a field that the form does not have", "applicant", { isAdmin: true }, "applicant.isAdmin"],
];
for (const [what, section, fields, path] of wrong) {
  test(`G1.2 ${what} is told at its field`, (t) => {
    t.deepEqual(paths(changed(section, fields)), [path]);
  });
}

test("G1.2 a list of eleven members is too long, and wrong members are told one by one", (t) => {
  const form = applicationForm(1);
  const member = { name: "王一", idNumber: "1", relation: "child" };
  t.true(paths({ ...form, members: Array.from({ length: 10 }, () => member) }).includes("members"));
  t.deepEqual(paths({ ...form, members: [member, member] }), ["members.0.idNumber", "members.1.idNumber"]);
});

test("G1.2 names with rare characters count by character", (t) => {
  t.deepEqual(paths(changed("applicant", { name: "𠮷".repeat(40) })), []);
});
