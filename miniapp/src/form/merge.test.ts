import test from "ava";
import { changedPlace, mergeKept, mergeValues, withTheirs } from "./merge.ts";

const base = { applicant: { name: "王明", phone: "1" }, members: [{ name: "甲" }] };

test("G1.2 what was changed on one device only is taken from there", (t) => {
  const mine = { ...base, applicant: { name: "王明", phone: "2" } };
  const theirs = { ...base, applicant: { name: "王小明", phone: "1" }, need: { bedrooms: "2" } };
  const { values, clashes } = mergeValues(base, mine, theirs);
  t.deepEqual(values, {
    applicant: { name: "王小明", phone: "2" },
    members: [{ name: "甲" }],
    need: { bedrooms: "2" },
  });
  t.deepEqual(clashes, []);
});

test("G1.2 the same answer changed on both to something else is asked, and either may stand", (t) => {
  const mine = { ...base, applicant: { name: "王明", phone: "2" } };
  const theirs = { ...base, applicant: { name: "王明", phone: "3" } };
  const merged = mergeValues(base, mine, theirs);
  t.deepEqual(merged.clashes, [{ section: "applicant", item: 0, field: "phone", mine: "2", theirs: "3" }]);
  t.deepEqual(merged.values.applicant, { name: "王明", phone: "2" });
  t.deepEqual(withTheirs(merged, theirs).applicant, { name: "王明", phone: "3" });
});

test("G1.2 members added on both are asked as a whole, changed ones by their place", (t) => {
  const mine = { ...base, members: [{ name: "甲" }, { name: "乙" }] };
  const more = { ...base, members: [{ name: "甲" }, { name: "丙" }, { name: "丁" }] };
  const merged = mergeValues(base, mine, more);
  t.deepEqual(
    merged.clashes.map(({ section, field }) => [section, field]),
    [["members", undefined]],
  );
  t.deepEqual(merged.values.members, mine.members);
  t.deepEqual(withTheirs(merged, more).members, more.members);
  const other = mergeValues(
    base,
    { ...base, members: [{ name: "甲", age: 3 }] },
    { ...base, members: [{ name: "戊" }] },
  );
  t.deepEqual(other.values.members, [{ name: "戊", age: 3 }]);
});

test("G1.2 a browser killed in mid-word finds the whole answer that it had sent, and other clashes are asked", (t) => {
  const kept = { ...base, applicant: { name: "李明", phone: "139" } };
  const sent = { ...base, applicant: { name: "张明", phone: "13900000001" } };
  const { values, clashes } = mergeKept(base, kept, sent);
  t.deepEqual(values.applicant, { name: "李明", phone: "13900000001" });
  t.deepEqual(
    clashes.map(({ field }) => field),
    ["name"],
  );
});

test("an empty answer is the same in all its forms, and equal changes do not clash", (t) => {
  const merged = mergeValues({}, { a: { x: "", y: "1" } }, { a: { y: "1", x: null } });
  t.deepEqual(merged.clashes, []);
});

test("the place of a change is told", (t) => {
  t.is(changedPlace(base, { ...base, applicant: { name: "王明", phone: "2" } }), "applicant.0.phone");
  t.is(changedPlace(base, { ...base, members: [] }), "members");
  t.is(changedPlace(base, base), "");
});
