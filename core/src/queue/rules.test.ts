import test from "ava";
import { instant, PlainDate, plainDate, type Refusal, unreachableStates } from "../kernel/index.ts";
import { joinsBatch } from "./joins-batch.ts";
import { type LaneChange, laneChangeRefusal } from "./may-change-lane.ts";
import { hasLapsed, rejoinRefusal } from "./may-rejoin.ts";
import { nextStep } from "./next-step.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { type EntryState, queueFlow } from "./queue.flow.ts";
import { convertRefusal, disqualifyRefusal, entryAbilities, isInLine, leaveRefusal } from "./queue.policy.ts";

const states = Object.keys(queueFlow.table) as EntryState[];
const code = (refusal: Refusal | undefined) => refusal?.code.replace("queue.", "");
const at = instant;

test("every state of an entry is reached, and nothing leads out of its end", (t) => {
  t.deepEqual(unreachableStates(queueFlow.table, "requested"), []);
  t.deepEqual(queueFlow.table.ended, { restore: "inLine" }, "a wrong disqualification");
});

const joins: [qualifiedOn: string | null, state: EntryState, day: string, expected: boolean][] = [
  ["2026-06-12", "qualified", "2026-06-13", true],
  ["2026-06-13", "qualified", "2026-06-13", false],
  ["2026-06-01", "qualified", "2026-06-13", true],
  ["2026-06-30", "qualified", "2026-07-01", true],
  ["2026-06-12", "publicised", "2026-06-13", false],
  ["2026-06-12", "ended", "2026-06-13", false],
  [null, "qualified", "2026-06-13", false],
];
for (const [qualifiedOn, state, day, expected] of joins)
  test(`G3.8 一（三） ${state} since ${qualifiedOn}: ${expected ? "joins" : "does not join"} ${day}`, (t) => {
    const on = qualifiedOn === null ? null : PlainDate.from(qualifiedOn);
    t.is(joinsBatch({ state, qualifiedOn: on }, plainDate(day)), expected);
  });

const two = { tier: "publicRental", bedrooms: 2, state: "inLine" } as const;
const changes: [title: string, changed: Partial<LaneChange>, expected: string | undefined][] = [
  ["fewer bedrooms", { to: { tier: "publicRental", bedrooms: 1 } }, undefined],
  ["another tier", { to: { tier: "lowRent", bedrooms: 2 } }, undefined],
  ["another tier and fewer bedrooms", { to: { tier: "lowRent", bedrooms: 1 } }, undefined],
  ["more bedrooms", { to: { tier: "publicRental", bedrooms: 3 } }, "changeLarger"],
  ["more bedrooms in another tier", { to: { tier: "lowRent", bedrooms: 3 } }, "changeLarger"],
  ["the same place", { to: { tier: "publicRental", bedrooms: 2 } }, "changeNothing"],
  ["a larger household", { size: { registered: 3, declared: 4 } }, "changeSize"],
  ["during the publicity of the number", { from: { ...two, state: "publicised" } }, "changeNotInLine"],
  ["in a session", { from: { ...two, state: "admitted" } }, "inSelection"],
  ["after a miss", { from: { ...two, state: "missed" } }, "changeNotInLine"],
];
for (const [title, changed, expected] of changes)
  test(`G3.10 一（六） ${title}: ${expected ?? "allowed"}`, (t) => {
    const change: LaneChange = {
      ...{ from: two, to: { tier: "publicRental", bedrooms: 1 }, size: { registered: 3, declared: 3 } },
      ...changed,
    };
    t.is(code(laneChangeRefusal(change)), expected);
  });

const missed = {
  state: "missed",
  rejoins: 0,
  continueBy: at("2026-06-09T00:00"),
  inLineAt: null,
  endReason: null,
  number: 5,
} as const;
const rejoins: [
  title: string,
  entry: Parameters<typeof rejoinRefusal>[0],
  now: string,
  has: boolean,
  expected: string | undefined,
][] = [
  ["in the last millisecond", missed, "2026-06-08T23:59:59.999", false, undefined],
  ["at the end", missed, "2026-06-09T00:00", false, "continueTooLate"],
  ["twice for one miss", missed, "2026-06-07T09:00", true, "continueRepeated"],
  ["after the second miss", { ...missed, rejoins: 1 }, "2026-06-07T09:00", false, "continueRepeated"],
  ["without a miss", { ...missed, state: "inLine" }, "2026-06-07T09:00", false, "continueNotMissed"],
];
for (const [title, entry, now, has, expected] of rejoins)
  test(`二（三） to continue ${title}: ${expected ?? "allowed"}`, (t) => {
    t.is(code(rejoinRefusal(entry, at(now), has)), expected);
  });

test("二（三） the right to continue lapses at its end, and only after a miss", (t) => {
  t.false(hasLapsed(missed, at("2026-06-08T23:59:59.999")));
  t.true(hasLapsed(missed, at("2026-06-09T00:00")));
  t.false(hasLapsed({ ...missed, state: "inLine" }, at("2026-06-10T00:00")));
});

test("G3.9 G3.13 G3.15 who waits may leave or convert, who has chosen may not, and the district disqualifies", (t) => {
  const open = (refuse: (entry: typeof missed) => Refusal | undefined) =>
    states.filter((state) => !refuse({ ...missed, state } as unknown as typeof missed));
  t.deepEqual(
    open((entry) => leaveRefusal(entry, at("2026-06-08T09:00"))),
    ["requested", "qualified", "publicised", "inLine", "missed"],
  );
  t.deepEqual(open(convertRefusal), ["qualified", "publicised", "inLine"]);
  t.deepEqual(open(disqualifyRefusal), [
    "requested",
    "qualified",
    "publicised",
    "inLine",
    "admitted",
    "missed",
  ]);
  t.is(
    code(leaveRefusal(missed, at("2026-06-09T00:00"))),
    "continueTooLate",
    "a lapsed batch is forgone, not left",
  );
});

test("一（五） in line is a state and an instant", (t) => {
  const entry = { state: "inLine", inLineAt: at("2026-06-17T00:00") } as const;
  t.false(isInLine(entry, at("2026-06-16T23:59:59.999")));
  t.true(isInLine(entry, at("2026-06-17T00:00")));
  t.false(isInLine({ ...entry, state: "publicised" }, at("2026-06-17T00:00")));
});

test("abilities are what the commands allow", (t) => {
  const own = { kind: "applicant", accountId: "a" } as const;
  const now = at("2026-06-07T09:00");
  t.deepEqual(entryAbilities(own, missed, { now, hasRequest: false }), ["rejoin", "leave"]);
  t.deepEqual(entryAbilities(own, missed, { now, hasRequest: true }), ["leave"]);
  const inLine = { ...missed, state: "inLine", inLineAt: at("2026-06-01T00:00") } as const;
  t.deepEqual(entryAbilities(own, inLine, { now, hasRequest: false }), [
    "leave",
    "changeLane",
    "convertToSubsidy",
  ]);
  t.deepEqual(entryAbilities({ kind: "visitor" }, inLine, { now, hasRequest: false }), []);
});

test("every state tells the household what comes next", (t) => {
  const progress = { now: at("2026-06-07T09:00"), publicity: undefined, request: undefined };
  const entry = { ...missed, qualifiedOn: plainDate("2026-06-12"), endReason: "left" };
  for (const state of states)
    t.regex(nextStep({ ...entry, state } as unknown as QueueEntry, progress).text, /。$/, state);
  const soon = nextStep({ ...entry, state: "qualified" } as unknown as QueueEntry, progress);
  t.is(soon.text, "将参加2026年6月13日批次生成轮候顺序号。");
  t.is(soon.at?.toString(), at("2026-06-13T00:05").toString());
});
