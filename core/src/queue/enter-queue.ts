import { contactOf } from "../household/index.ts";
import {
  areaOfDistrict,
  type Instant,
  orTryAgain,
  type PlainDate,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { type Bedrooms, laneOf, type PriorityClass, type Tier } from "./lane.ts";
import { QueueEntry } from "./queue.entity.ts";
import { type EntryEvent, recordEntry } from "./record-entry.ts";
import { refused } from "./refusals.ts";

export interface EnterQueue {
  householdId: string;
  caseId: string;
  caseNo: string;
  districtCode: string;
  tier: Tier;
  bedrooms: Bedrooms;
  class: PriorityClass;
  /** 线上递交申请时间 of the first complete submission. */
  submittedAt: Instant;
  /** Last day of the second list, or the day its last objection was rejected. */
  qualifiedOn: PlainDate;
}

/** 一（三）: a household that passed 二级审核、二榜公示 waits for the next batch of its lane. Refuses a second entry. */
export async function enterQueue(work: Work, input: EnterQueue): Promise<QueueEntry> {
  const area = areaOfDistrict(work.city, input.districtCode);
  if (!area) throw refused("outsideAreas");
  await refuseSecondEntry(work, input.householdId);
  const { maskedName } = await contactOf(work, input.householdId);
  return addEntry(work, "enter", {
    ...input,
    maskedName,
    areaCode: area.code,
    lane: laneOf(area.code, input.tier, input.bedrooms),
    state: "qualified",
    origin: "application",
    replacesId: null,
    rejoins: 0,
    pendingHouseholdId: input.householdId,
  });
}

/** A household has one number or waits for one, never twice. */
export async function refuseSecondEntry(work: Work, householdId: string): Promise<void> {
  const waiting = await work.em.count(QueueEntry, {
    $or: [{ liveHouseholdId: householdId }, { pendingHouseholdId: householdId }],
  });
  refuseIf(waiting > 0, () => refused("alreadyWaiting"));
}

/** What a new entry must say; the rest is empty until it happens. */
export type NewEntry = Pick<
  QueueEntry,
  | "householdId"
  | "caseId"
  | "caseNo"
  | "areaCode"
  | "districtCode"
  | "tier"
  | "bedrooms"
  | "lane"
  | "class"
  | "submittedAt"
  | "qualifiedOn"
  | "state"
  | "origin"
  | "replacesId"
  | "rejoins"
  | "pendingHouseholdId"
  | "maskedName"
> &
  Partial<Pick<QueueEntry, "number" | "batchDay" | "inLineAt" | "liveHouseholdId">>;

/** Adds an entry and records it; the unique keys refuse a second one of the household. */
export async function addEntry(work: Work, event: EntryEvent, input: NewEntry): Promise<QueueEntry> {
  const nothingYet = { number: null, batchDay: null, inLineAt: null, missedAt: null };
  const notEnded = { continueBy: null, endedAt: null, endReason: null, liveHouseholdId: null };
  const row = { id: work.newId(), ...nothingYet, ...notEnded, ...input, version: 1 };
  await orTryAgain("the household entered", () => work.em.insert(QueueEntry, row));
  recordEntry(work, row, event, { from: null });
  return Object.assign(new QueueEntry(), row);
}
