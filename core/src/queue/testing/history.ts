import type { TestSystem } from "@housing/db/testing/test-system";
import { Case, decideCase } from "../../casework/index.ts";
import { type Actor, Refusal, seededRandom, type Work } from "../../kernel/index.ts";
import { Objection } from "../../publicity/index.ts";
import {
  type Bedrooms,
  disqualify,
  inLineFor,
  leaveQueue,
  missEntry,
  moveEntry,
  QueueEntry,
  rejoinQueue,
  restoreEntry,
} from "../index.ts";
import { change } from "./acts.ts";
import {
  area,
  decide,
  district,
  type Family,
  family,
  look,
  machine,
  object,
  run,
  walkTo,
} from "./queue-world.ts";

/** A run of random acts on one system; the same seed gives the same history. */
export interface History {
  system: TestSystem;
  families: Family[];
  /** An integer in [0, n). */
  pick(n: number): number;
  /** What happened, for the message of a failed property. */
  log: string[];
}

/** One kind of act, chosen as often as its weight says. What the rules refuse is part of a history. */
export interface HistoryAct {
  name: string;
  weight: number;
  act(history: History): Promise<void>;
}

const oneOf = <T>({ pick }: History, items: readonly T[]): T | undefined => items[pick(items.length)];

async function entryIn(history: History, state: QueueEntry["state"]): Promise<QueueEntry | undefined> {
  const found = await look(history.system, ({ em }) =>
    em.find(QueueEntry, { state }, { orderBy: { id: "asc" } }),
  );
  return oneOf(history, found);
}

const ownerOf = ({ families }: History, { householdId }: QueueEntry): Actor =>
  families.find((one) => one.householdId === householdId)?.applicant ?? machine;

const on =
  (state: QueueEntry["state"], act: (history: History, entry: QueueEntry) => Promise<unknown>) =>
  async (history: History): Promise<void> => {
    const entry = await entryIn(history, state);
    if (entry) await act(history, entry);
  };
const asMachine =
  (act: (work: Work, entry: QueueEntry) => Promise<unknown>) => (history: History, entry: QueueEntry) =>
    run(history.system, machine, (work) => act(work, entry));

async function arrive(history: History): Promise<void> {
  const { system, families, pick } = history;
  const n = families.length + 1;
  const minute = String(pick(60)).padStart(2, "0");
  families.push(
    await family(system, n, {
      tier: pick(2) ? "lowRent" : "publicRental",
      bedrooms: (1 + pick(2)) as Bedrooms,
      class: pick(3) ? "ordinary" : "priority",
      submittedAt: `2026-05-01T09:${minute}`,
      qualifiedOn: system.clock
        .today()
        .subtract({ days: pick(2) })
        .toString(),
    }),
  );
}

async function admitNext(history: History): Promise<void> {
  const bedrooms = (1 + history.pick(2)) as Bedrooms;
  await run(history.system, machine, async (work) => {
    const [next] = await inLineFor(work, { areaCode: area, bedrooms, limit: 1 });
    if (next) await moveEntry(work, next.id, "admit");
  });
}

async function decideOne(history: History): Promise<void> {
  const open = await look(history.system, ({ em }) =>
    em.find(Objection, { state: "open" }, { orderBy: { id: "asc" } }),
  );
  const objection = oneOf(history, open);
  if (objection) await decide(history.system, objection.id, history.pick(2) ? "upheld" : "rejected");
}

async function approveOne(history: History): Promise<void> {
  const waiting = await look(history.system, ({ em }) =>
    em.find(Case, { state: "inReview" }, { orderBy: { id: "asc" } }),
  );
  const kase = oneOf(history, waiting);
  if (!kase) return;
  await run(history.system, district, (work) => decideCase(work, { caseId: kase.id, decision: "approve" }));
}

async function askToAdjust(history: History, entry: QueueEntry): Promise<void> {
  const applicant = history.families.find((one) => one.householdId === entry.householdId);
  const wish = { tier: entry.tier === "lowRent" ? "publicRental" : "lowRent", bedrooms: "1", size: 1 };
  if (applicant) await change(history.system, { ...applicant, entryId: entry.id }, wish);
}

const steps = [{ minutes: 1 }, { hours: 5 }, { hours: 24 }, { hours: 24 * 4 }];

/** Acts of waiting. Later domains add theirs (offers, choices) to the same list. */
export const queueActs: readonly HistoryAct[] = [
  { name: "arrive", weight: 6, act: arrive },
  {
    name: "time passes",
    weight: 9,
    act: (history) => {
      const { system } = history;
      return walkTo(system, system.clock.now().add(oneOf(history, steps)!));
    },
  },
  { name: "object", weight: 1, act: on("publicised", ({ system }, entry) => object(system, entry.id)) },
  {
    name: "object to a request",
    weight: 1,
    act: on("requested", ({ system }, entry) => object(system, entry.id)),
  },
  { name: "decide", weight: 2, act: decideOne },
  {
    name: "leave",
    weight: 1,
    act: on("inLine", (history, { id, ...entry }) =>
      run(history.system, ownerOf(history, { id, ...entry } as QueueEntry), (work) =>
        leaveQueue(work, { entryId: id }),
      ),
    ),
  },
  {
    name: "disqualify",
    weight: 1,
    act: on("inLine", ({ system }, { id }) =>
      run(system, district, (work) =>
        disqualify(work, { entryId: id, reason: "不再符合", evidence: "核查", fileIds: [] }),
      ),
    ),
  },
  {
    name: "restore",
    weight: 1,
    act: on("ended", ({ system }, { id }) =>
      run(system, district, (work) => restoreEntry(work, { entryId: id })),
    ),
  },
  { name: "ask to adjust", weight: 2, act: on("inLine", askToAdjust) },
  { name: "approve", weight: 2, act: approveOne },
  { name: "admit", weight: 4, act: admitNext },
  {
    name: "release",
    weight: 1,
    act: on(
      "admitted",
      asMachine((work, { id }) => moveEntry(work, id, "release")),
    ),
  },
  {
    name: "miss",
    weight: 3,
    act: on(
      "admitted",
      asMachine((work, { id }) => missEntry(work, id, work.clock.now())),
    ),
  },
  {
    name: "choose",
    weight: 1,
    act: on(
      "admitted",
      asMachine((work, { id }) => moveEntry(work, id, "choose")),
    ),
  },
  {
    name: "continue",
    weight: 3,
    act: on("missed", (history, entry) =>
      run(history.system, ownerOf(history, entry), (work) => rejoinQueue(work, { entryId: entry.id })),
    ),
  },
];

/** Plays a history of so many acts; `after` looks at every instant in between. */
export async function play(
  system: TestSystem,
  { seed, acts, length }: { seed: number; acts: readonly HistoryAct[]; length: number },
  after: (history: History) => Promise<void>,
): Promise<History> {
  const random = seededRandom(seed);
  const pick = (n: number): number => (n === 0 ? 0 : random() % n);
  const history: History = { system, families: [], pick, log: [] };
  const urn = acts.flatMap((act) => Array.from({ length: act.weight }, () => act));
  for (let i = 0; i < length; i += 1) {
    const { name, act } = urn[pick(urn.length)]!;
    history.log.push(`${system.clock.now()} ${name}`);
    try {
      await act(history);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    await after(history);
  }
  return history;
}
