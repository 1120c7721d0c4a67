import test from "ava";
import fc from "fast-check";
import { type Entrant, issueNumbers } from "./issue-numbers.ts";
import { TurnCheck } from "./turn-check.ts";

const lane = "A/publicRental/1";
const entry = (number: number, submittedAt: number, changes: Partial<Entrant> = {}) => ({
  ...({ caseNo: `${number}`, lane, tier: "publicRental", class: "ordinary", submittedAt, number } as const),
  ...changes,
});
type Numbered = Entrant & { number: number };
const see = (entries: readonly Numbered[], last = 0) => {
  const check = new TurnCheck(new Map([[lane, last]]));
  for (const one of entries) check.see(one);
  return check.last;
};

const wrong: readonly (readonly [title: string, entries: readonly Numbered[], fault: RegExp])[] = [
  ["a gap", [entry(41, 1), entry(43, 2)], /number 43 .* instead of 42/],
  ["a number given twice", [entry(41, 1), entry(41, 2)], /number 41 .* instead of 42/],
  ["a lane begun elsewhere", [entry(40, 1)], /number 40 .* instead of 41/],
  ["an earlier submission behind a later one", [entry(41, 2), entry(42, 1)], /stands behind 41/],
  ["优先组 behind 普通组", [entry(41, 1), entry(42, 2, { class: "priority" })], /stands behind 41/],
  [
    "equal times against the case numbers",
    [entry(41, 1, { caseNo: "b" }), entry(42, 1, { caseNo: "a" })],
    /stands behind b/,
  ],
];
for (const [title, entries, fault] of wrong)
  test(`G3.8 一（四） numbers read back are refused: ${title}`, (t) => {
    t.throws(() => see(entries, 40), { message: fault });
  });

test("G3.8 what issueNumbers gives passes, and the last number of each lane is known", (t) => {
  const entrants = fc.uniqueArray(
    fc.record({
      caseNo: fc.nat({ max: 9999 }).map(String),
      submittedAt: fc.nat({ max: 9 }),
      class: fc.constantFrom("priority" as const, "ordinary" as const),
    }),
    { selector: ({ caseNo }) => caseNo },
  );
  fc.assert(
    fc.property(entrants, fc.nat({ max: 99 }), (all, last) => {
      const issued = issueNumbers(
        all.map((one) => ({ ...entry(0, 0), ...one })),
        () => last,
      );
      const seen = see(
        issued.map(({ entrant, number }) => ({ ...entrant, number })),
        last,
      );
      t.is(seen.get(lane), issued.at(-1)?.number);
    }),
  );
});
