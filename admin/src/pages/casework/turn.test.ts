import test from "ava";
import { turnIn } from "./turn.ts";

const list = (...ids: string[]) => [
  { link: "/publicity/waiting" },
  ...ids.map((id) => ({ link: `/cases/${id}` })),
];

test("a waiting case has its neighbours; what is no case is passed over", (t) => {
  t.like(turnIn(list("a", "b", "c"), "b", undefined), {
    ...{ isWaiting: true, place: 1, count: 3 },
    ...{ next: "/cases/c", previous: "/cases/a" },
  });
  t.like(turnIn(list("a"), "a", undefined), { next: undefined, previous: undefined });
});

test("after a decision the one behind takes its place; after the last, the first is left", (t) => {
  t.is(turnIn(list("a", "c"), "b", 1).next, "/cases/c");
  t.is(turnIn(list("a", "b"), "c", 2).next, "/cases/a");
  t.is(turnIn([], "c", 0).next, undefined);
});

test("a case that never waited for this person has no turn", (t) => {
  t.like(turnIn(list("a"), "x", undefined), { isWaiting: false, next: undefined, place: undefined });
});
