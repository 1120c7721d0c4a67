import test from "ava";
import { groupsOf } from "./waitingGroups.ts";

const waiting = (id: string, publisher: string, region = publisher) => ({
  id,
  region,
  publisher,
  number: id,
  applicant: "张*",
  passedAt: "2026-06-01T00:00:00Z",
});

test("a list holds one step of one office, so the waiting cases are grouped that way", (t) => {
  const groups = groupsOf([
    {
      stepKey: "firstList",
      title: "一榜公示",
      cases: [waiting("1", "甲"), waiting("2", "乙"), waiting("3", "甲")],
    },
    {
      stepKey: "secondList",
      title: "二榜公示",
      cases: [waiting("4", "甲区", "甲"), waiting("5", "甲区", "乙")],
    },
  ]);
  t.deepEqual(
    groups.map(({ key, cases }) => [key, cases.map(({ id }) => id)]),
    [
      ["firstList 甲", ["1", "3"]],
      ["firstList 乙", ["2"]],
      ["secondList 甲区", ["4", "5"]],
    ],
  );
});
