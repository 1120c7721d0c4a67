import test from "ava";
import fc from "fast-check";
import { type Entrant, issueNumbers } from "./issue-numbers.ts";

const entrant = (caseNo: string, submittedAt: number, changes: Partial<Entrant> = {}): Entrant => ({
  ...{ caseNo, submittedAt, lane: "A/lowRent/2", tier: "lowRent", class: "ordinary" },
  ...changes,
});
const rental = { lane: "A/publicRental/1", tier: "publicRental" } as const;
const given = (entrants: Entrant[], last = 0) =>
  issueNumbers(entrants, () => last).map((issued) => `${issued.entrant.caseNo}${issued.number}`);

const table: [title: string, entrants: Entrant[], last: number, expected: string[]][] = [
  ["nobody, nothing", [], 7, []],
  ["continues after the last number of the lane", [entrant("a", 1)], 118, ["a119"]],
  ["廉租住房组 by the millisecond", [entrant("a", 2), entrant("b", 1)], 0, ["b1", "a2"]],
  [
    "廉租住房组 knows no priority",
    [entrant("a", 1), entrant("b", 2, { class: "priority" })],
    0,
    ["a1", "b2"],
  ],
  ["equal times by case number", [entrant("b", 1), entrant("a", 1)], 0, ["a1", "b2"]],
  [
    "公共租赁住房组 priority first",
    [
      entrant("a", 1, rental),
      entrant("b", 9, { ...rental, class: "priority" }),
      entrant("c", 2, { ...rental, class: "priority" }),
    ],
    40,
    ["c41", "b42", "a43"],
  ],
  [
    "each lane counts for itself",
    [entrant("a", 1), entrant("b", 2, { lane: "A/lowRent/3" }), entrant("c", 3)],
    0,
    ["a1", "c2", "b1"],
  ],
];

for (const [title, entrants, last, expected] of table)
  test(`G3.8 一（四） issueNumbers: ${title}`, (t) => t.deepEqual(given(entrants, last), expected));

const anEntrant: fc.Arbitrary<Entrant> = fc
  .record({
    caseNo: fc.integer({ min: 0, max: 999_999 }).map(String),
    submittedAt: fc.integer({ min: 0, max: 20 }),
    tier: fc.constantFrom("lowRent" as const, "publicRental" as const),
    bedrooms: fc.constantFrom(1, 2, 3),
    class: fc.constantFrom("priority" as const, "ordinary" as const),
  })
  .map(({ bedrooms, ...rest }) => ({ ...rest, lane: `A/${rest.tier}/${bedrooms}` }));
const batch = fc.uniqueArray(anEntrant, { selector: ({ caseNo }) => caseNo, maxLength: 60 });
const lastNumbers = fc.func(fc.nat({ max: 500 }));

test("G3.8 一（二） whoever takes part gets one number, and each lane's numbers follow on without a gap", (t) => {
  fc.assert(
    fc.property(batch, lastNumbers, (entrants, lastIn) => {
      const issued = issueNumbers(entrants, lastIn);
      t.is(issued.length, entrants.length);
      const names = (list: readonly Entrant[]) => list.map(({ caseNo }) => caseNo).sort();
      t.deepEqual(names(issued.map((one) => one.entrant)), names(entrants));
      for (const [lane, inLane] of Map.groupBy(issued, (one) => one.entrant.lane)) {
        const expected = inLane.map((_, i) => lastIn(lane) + i + 1);
        t.deepEqual(
          inLane.map(({ number }) => number),
          expected,
        );
      }
    }),
  );
});

test("G3.8 一（四） nobody stands behind one who comes after by class, time and case number", (t) => {
  const before = (a: Entrant, b: Entrant): boolean => {
    const [first, second] = [a, b].map((e) => (e.tier === "publicRental" && e.class === "ordinary" ? 1 : 0));
    if (first !== second) return first! < second!;
    return a.submittedAt !== b.submittedAt ? a.submittedAt < b.submittedAt : a.caseNo < b.caseNo;
  };
  fc.assert(
    fc.property(batch, (entrants) => {
      const issued = issueNumbers(entrants, () => 0);
      for (const a of issued)
        for (const b of issued)
          if (a.entrant.lane === b.entrant.lane && before(a.entrant, b.entrant)) t.true(a.number < b.number);
    }),
  );
});

test("the order in which households were read changes nothing, nor does who is in another lane", (t) => {
  fc.assert(
    fc.property(batch, fc.nat(), (entrants, seed) => {
      const shuffled = entrants.toSorted(
        (a, b) => ((Number(a.caseNo) * 7919 + seed) % 101) - ((Number(b.caseNo) * 7919 + seed) % 101),
      );
      t.deepEqual(
        issueNumbers(shuffled, () => 0),
        issueNumbers(entrants, () => 0),
      );
      const lane = entrants[0]?.lane;
      const alone = issueNumbers(
        entrants.filter((one) => one.lane === lane),
        () => 0,
      );
      const among = issueNumbers(entrants, () => 0).filter((one) => one.entrant.lane === lane);
      t.deepEqual(alone, among);
    }),
  );
});
