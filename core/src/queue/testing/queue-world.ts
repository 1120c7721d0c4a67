import { staff } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import type { ExecutionContext } from "ava";
import { nextDueAt, sweepDeadlines } from "../../deadline/index.ts";
import { claimHousing, registerHousehold } from "../../household/index.ts";
import {
  type Actor,
  type Applicant,
  type Instant,
  instant,
  inTransaction,
  isBefore,
  later,
  plainDate,
  Refusal,
  reading,
  systemActor,
  type Work,
} from "../../kernel/index.ts";
import { decideObjection, PublicityItem, raiseObjection } from "../../publicity/index.ts";
import {
  type Bedrooms,
  ensureDailyBatches,
  enterQueue,
  entryById,
  importLotteryNumbers,
  inLineFor,
  type PriorityClass,
  type QueueEntry,
  type Tier,
} from "../index.ts";

export const area = "GZ-CENTRE";
export const district = staff("district", "360702", "区级甲");
export const otherDistrict = staff("district", "3607JK", "区级乙");
export const city = staff("city", "360700", "市级甲");
export const machine = systemActor("test");

export const run = <T>(system: TestSystem, actor: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
  inTransaction(system, actor, act);
export const look = <T>(system: TestSystem, query: (work: Work) => Promise<T>): Promise<T> =>
  reading(system, machine, query);

/** A fresh system whose daily batches are set. */
export async function openQueue(t: ExecutionContext, at: string): Promise<TestSystem> {
  const system = await testSystem({ at });
  t.teardown(() => system.close());
  await run(system, machine, ensureDailyBatches);
  return system;
}

/** Lets time pass: everything that is due happens in order, each at its own instant. */
export async function walkTo(system: TestSystem, to: string | Instant): Promise<void> {
  const until = typeof to === "string" ? instant(to) : to;
  for (;;) {
    const next = await nextDueAt(system);
    if (!next || isBefore(until, next)) break;
    system.clock.set(later(next, system.clock.now()));
    const { failed } = await sweepDeadlines(system, next);
    if (failed[0]) throw failed[0].error;
  }
  system.clock.set(until);
}

export interface Need {
  tier?: Tier;
  bedrooms?: Bedrooms;
  class?: PriorityClass;
  submittedAt?: string;
  qualifiedOn?: string;
  members?: number;
  caseNo?: string;
}

export interface Family {
  householdId: string;
  entryId: string;
  applicant: Applicant;
}

/** The n-th household, having passed its second list: waits for the next batch. */
export async function family(system: TestSystem, n: number, need: Need = {}): Promise<Family> {
  const { tier = "lowRent", bedrooms = 2, members = 0 } = need;
  const applicant: Applicant = { kind: "applicant", accountId: `account-${n}` };
  return run(system, machine, async (work) => {
    const household = await registerHousehold(work, {
      applicant: madePerson(n),
      members: Array.from({ length: members }, (_, i) => ({
        ...madePerson(n + 1000 * (i + 1)),
        relation: "子女",
      })),
      ...{ districtCode: "360702", streetCode: "360702001", accountId: applicant.accountId },
    });
    const caseId = work.newId();
    await claimHousing(work, household.id, caseId);
    const entry = await enterQueue(work, {
      ...{ householdId: household.id, caseId, tier, bedrooms, districtCode: "360702" },
      caseNo: need.caseNo ?? `GZ${String(n).padStart(6, "0")}`,
      class: need.class ?? "ordinary",
      submittedAt: instant(need.submittedAt ?? "2026-05-01T09:00"),
      qualifiedOn: plainDate(need.qualifiedOn ?? system.clock.today().toString()),
    });
    return { householdId: household.id, entryId: entry.id, applicant };
  });
}

/** Brings a lane to a number, as the public lottery left it. */
export async function laneAt(
  system: TestSystem,
  number: number,
  { tier = "lowRent", bedrooms = 2 }: Pick<Need, "tier" | "bedrooms">,
): Promise<void> {
  await run(system, city, (work) =>
    importLotteryNumbers(work, {
      numbers: [
        {
          applicant: madePerson(9000 + number),
          members: [],
          ...{ streetCode: "360702001", caseNo: `YH${number}`, tier, bedrooms, class: "ordinary", number },
          submittedAt: instant("2025-01-01T09:00"),
        },
      ],
    }),
  );
}

export const entryNow = (system: TestSystem, entryId: string): Promise<QueueEntry> =>
  look(system, (work) => entryById(work, entryId));

/** Case numbers of who is in line for so many bedrooms, in the order of the call. */
export const lineNow = (system: TestSystem, bedrooms: Bedrooms): Promise<string[]> =>
  look(system, async (work) =>
    (await inLineFor(work, { areaCode: area, bedrooms, limit: 100 })).map(({ caseNo }) => caseNo),
  );

/** Objects to the entry's line that is before the public; answers the objection's id. */
export async function object(system: TestSystem, entryId: string): Promise<string> {
  return run(system, { kind: "visitor" }, async (work) => {
    const item = await work.em.findOneOrFail(PublicityItem, { subjectId: entryId });
    const objection = await raiseObjection(work, { itemId: item.id, text: "该家庭另有住房。", fileIds: [] });
    return objection.id;
  });
}

export const decide = (system: TestSystem, objectionId: string, outcome: "upheld" | "rejected") =>
  run(system, district, (work) =>
    decideObjection(work, { objectionId, outcome, reason: "经核实", keepNumber: false }),
  );

export const refusal = async (t: ExecutionContext, promise: Promise<unknown>): Promise<string> =>
  ((await t.throwsAsync(promise, { instanceOf: Refusal })) as Refusal).code;
