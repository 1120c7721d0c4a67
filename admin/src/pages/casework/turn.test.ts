import test from "ava";
import { turnIn } from "./turn.ts";

const list = (...ids: string[]) => [
  { link: "/publicity/waiting" },
  ...ids.map((id) => ({ link: `/cases/${id}` })),
];

test("a waiting case has its neighbours; what is no case is passed over", (t) => {
  t.like(turnIn(list("a", "b", "c"), "b"), {
    ...{ isWaiting: true, place: 1, count: 3 },
    ...{ next: "/cases/c", previous: "/cases/a" },
  });
  t.like(turnIn(list("a"), "a"), { next: undefined, previous: undefined });
});

test("after a decision the one behind takes its place; after the last, the first is left", (t) => {
  t.is(turnIn(list("a", "c"), "b", { place: 1 }).next, "/cases/c");
  t.is(turnIn(list("a", "b"), "c", { place: 2 }).next, "/cases/a");
  t.is(turnIn([], "c", { place: 0 }).next, undefined);
});

test("gone on to from a decision, the decided case is the one before, and from there it is next", (t) => {
  t.like(turnIn(list("a", "c", "d"), "c", { decided: "b" }), { previous: "/cases/b", next: "/cases/d" });
  t.like(turnIn(list("a", "c", "d"), "b", { place: 1 }), { previous: "/cases/a", next: "/cases/c" });
});

test("a case that never waited for this person has no turn", (t) => {
  t.like(turnIn(list("a"), "x"), { isWaiting: false, next: undefined, place: undefined });
});
