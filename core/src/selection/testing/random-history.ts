import type { TestSystem } from "@housing/db/testing/test-system";
import { Allocation } from "../../allocation/index.ts";
import { nextDueAt, sweepDeadlines } from "../../deadline/index.ts";
import {
  type Applicant,
  type Instant,
  isBefore,
  later,
  plainDate,
  Refusal,
  type Work,
} from "../../kernel/index.ts";
import { recordOriginalsChecked, signLease } from "../../lease/index.ts";
import { SmsMessage } from "../../messaging/index.ts";
import { decideObjection, PublicityItem, raiseObjection } from "../../publicity/index.ts";
import { disqualify, leaveQueue, QueueEntry, rejoinQueue } from "../../queue/index.ts";
import { area, city, family, run } from "../../queue/testing/queue-world.ts";
import {
  addUnits,
  confirmUnit,
  createSession,
  declineOffer,
  extendOffer,
  Offer,
  SelectionSession,
  startSession,
} from "../index.ts";
import { restarted } from "./restarted.ts";
import { addFlats, district, machine, operator } from "./selection-world.ts";

export interface Act {
  /** 0 to 99: which act, by weight. */
  kind: number;
  /** Whom, which, how long. */
  pick: number;
}

/** Called after every act and every due instant. */
export type Check = (system: TestSystem) => Promise<void>;

interface History {
  system: TestSystem;
  families: number;
  check: Check;
}

type Play = (history: History, pick: number) => Promise<unknown>;

const one = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(all.length, 1)];
const applicantOf = (householdId: string, work: Work): Promise<Applicant> =>
  work.em
    .execute("select account_id as accountId from household where id = ?", [householdId], "all")
    .then(([row]) => ({ kind: "applicant", accountId: String((row as { accountId: string }).accountId) }));

/** Time passes, an hour or up to two and a half days; every due instant is an act of its own, swept by two at once. */
const wait: Play = async ({ system, check }, pick) => {
  const until = system.clock.now().add({ minutes: 1 + (pick % (pick % 3 === 0 ? 3600 : 60)) });
  for (let next = await dueBefore(system, until); next; next = await dueBefore(system, until)) {
    system.clock.set(later(next, system.clock.now()));
    const sweeps = await Promise.all([sweepDeadlines(system, next), sweepDeadlines(system, next)]);
    const failed = sweeps.flatMap((sweep) => sweep.failed);
    if (failed[0]) throw failed[0].error;
    await check(system);
  }
  system.clock.set(until);
};

async function dueBefore(system: TestSystem, until: Instant): Promise<Instant | undefined> {
  const next = await nextDueAt(system);
  return next && !isBefore(until, next) ? next : undefined;
}

const join: Play = async (history, pick) => {
  history.families += 1;
  const tier = pick % 3 === 0 ? "lowRent" : "publicRental";
  const of = pick % 5 === 0 ? "priority" : "ordinary";
  await family(history.system, history.families, { tier, bedrooms: 2, class: of, members: pick % 2 });
};

const openSession: Play = ({ system }, pick) =>
  run(system, district, async (work) => {
    const listed = await work.em.execute("select id from unit where state = 'listed' order by id", [], "all");
    const unitIds = listed.slice(0, 1 + (pick % 4)).map((row) => String((row as { id: string }).id));
    const session = await createSession(work, { areaCode: area, bedrooms: 2, unitIds });
    await startSession(work, { sessionId: session.id });
  });

const addToSession: Play = ({ system }, pick) =>
  run(system, district, async (work) => {
    const session = one(await work.em.find(SelectionSession, { state: "open" }), pick);
    const listed = await work.em.execute(
      "select id from unit where state = 'listed' order by id limit 1",
      [],
      "all",
    );
    const unitIds = listed.map((row) => String((row as { id: string }).id));
    if (session) await addUnits(work, { sessionId: session.id, unitIds });
  });

/** The offer that is open, or some other, and some unit of its session: often one that cannot be had. */
const choose: Play = async ({ system }, pick) => {
  const { offer, actor, unitId } = await run(system, machine, async (work) => {
    const where = pick % 4 === 0 ? {} : { state: "open" as const };
    const offer = one(await work.em.find(Offer, where, { orderBy: { id: "asc" } }), pick);
    if (!offer) return { offer: undefined, actor: machine, unitId: "" };
    const units = await work.em.execute(
      "select unit_id as id from session_unit where session_id = ? order by id",
      [offer.sessionId],
      "all",
    );
    const unit = one(units, pick >> 4) as { id: string } | undefined;
    return { offer, actor: await applicantOf(offer.householdId, work), unitId: unit?.id ?? "" };
  });
  if (!offer) return;
  const input = { offerId: offer.id, unitId };
  const act =
    pick % 9 === 0 ? (work: Work) => declineOffer(work, input) : (work: Work) => confirmUnit(work, input);
  // Twice at once, as an impatient thumb does.
  const tries = await Promise.allSettled([
    run<unknown>(system, actor, act),
    run<unknown>(system, actor, act),
  ]);
  for (const tried of tries)
    if (tried.status === "rejected" && !(tried.reason instanceof Refusal)) throw tried.reason;
};

const rejoin: Play = async ({ system }, pick) => {
  const found = await run(system, machine, async (work) => {
    const entry = one(await work.em.find(QueueEntry, { state: "missed" }, { orderBy: { id: "asc" } }), pick);
    return entry && { entryId: entry.id, actor: await applicantOf(entry.householdId, work) };
  });
  if (found) await run(system, found.actor, (work) => rejoinQueue(work, { entryId: found.entryId }));
};

const strike: Play = ({ system }, pick) =>
  run(system, district, async (work) => {
    const states = ["inLine", "admitted", "publicised"] as const;
    const entry = one(
      await work.em.find(QueueEntry, { state: { $in: [...states] } }, { orderBy: { id: "asc" } }),
      pick,
    );
    if (entry)
      await disqualify(work, {
        entryId: entry.id,
        reason: "家庭条件变化",
        evidence: "核查记录",
        fileIds: [],
      });
  });

const object: Play = async ({ system }, pick) => {
  const item = await run(system, machine, async ({ em }) =>
    one(
      await em.find(PublicityItem, { kind: "selectionResult", state: "open" }, { orderBy: { id: "asc" } }),
      pick,
    ),
  );
  if (!item) return;
  const raised = { itemId: item.id, text: "该家庭另有住房。", fileIds: [] };
  const { id: objectionId } = await run(system, { kind: "visitor" }, (work) => raiseObjection(work, raised));
  const outcome = pick % 2 ? "upheld" : "rejected";
  const decision = { objectionId, outcome, reason: "经核实", keepNumber: pick % 3 === 0 } as const;
  await run(system, city, (work) => decideObjection(work, decision)).catch(() =>
    run(system, district, (work) => decideObjection(work, decision)),
  );
};

const sign: Play = ({ system }, pick) =>
  run(system, operator, async (work) => {
    const allocation = one(
      await work.em.find(Allocation, { state: "qualified" }, { orderBy: { id: "asc" } }),
      pick,
    );
    if (!allocation) return;
    const allocationId = allocation.id;
    await recordOriginalsChecked(work, { allocationId, documents: ["身份证"] });
    await signLease(work, {
      allocationId,
      startsOn: plainDate("2026-08-01"),
      endsOn: plainDate("2029-07-31"),
    });
  });

/** The gateway reports late that an SMS did not arrive: an open offer is extended, a missed one undone. */
const giveBack: Play = async ({ system }, pick) => {
  const states = { state: { $in: ["open" as const, "missed" as const] }, smsId: { $ne: null } };
  const offerId = await run(system, machine, async ({ em }) => {
    const offer = one(await em.find(Offer, states, { orderBy: { id: "asc" } }), pick);
    if (offer) await em.nativeUpdate(SmsMessage, { id: offer.smsId! }, { state: "failed" });
    return offer?.id;
  });
  const lost = { cause: "smsNotDelivered", lostMinutes: 1 + (pick % 60), evidence: "网关回执" } as const;
  if (offerId) await run(system, district, (work) => extendOffer(work, { offerId, ...lost }));
};

/** Gives up, with the number or while a request waits for one. */
const leave: Play = async ({ system }, pick) => {
  const states = ["requested", "qualified", "inLine", "missed"] as const;
  const found = await run(system, machine, async (work) => {
    const where = { state: { $in: [...states] } };
    const entry = one(await work.em.find(QueueEntry, where, { orderBy: { id: "asc" } }), pick);
    return entry && { entryId: entry.id, actor: await applicantOf(entry.householdId, work) };
  });
  if (found) await run(system, found.actor, (work) => leaveQueue(work, { entryId: found.entryId }));
};

const weights: readonly (readonly [number, Play])[] = [
  [30, wait],
  [14, join],
  [3, ({ system }, pick) => addFlats(system, 1 + (pick % 3))],
  [9, openSession],
  [2, addToSession],
  [23, choose],
  [5, rejoin],
  [2, strike],
  [4, object],
  [4, sign],
  [2, giveBack],
  [2, leave],
];

function playOf(kind: number): Play {
  let left = kind;
  for (const [weight, play] of weights) {
    if (left < weight) return play;
    left -= weight;
  }
  return wait;
}

/** Plays random acts, with restarts between them; what the rules refuse is refused, anything else that fails is a defect. */
export async function playHistory(system: TestSystem, acts: readonly Act[], check: Check): Promise<void> {
  const history: History = { system, families: 0, check };
  for (const [i, { kind, pick }] of acts.entries()) {
    // What a process had in mind is gone; only the database is there.
    if (pick % 7 === 0) history.system = restarted(system, i);
    try {
      await playOf(kind)(history, pick);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    await check(history.system);
  }
}
