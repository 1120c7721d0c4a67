import { defineEntity, p } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import { sealed } from "../privacy/index.ts";
import type { Bedrooms, PriorityClass, Tier } from "./lane.ts";
import type { EndReason, EntryState } from "./queue.flow.ts";

const LaneCounterSchema = defineEntity({
  name: "LaneCounter",
  tableName: "lane_counter",
  properties: {
    /** area/tier/bedrooms */
    lane: column.code().primary(),
    /** The highest number given; the next batch continues after it. */
    last: column.int(),
  },
});

/** 一（二）: where each lane's natural numbers stand. */
export class LaneCounter extends LaneCounterSchema.class {}
LaneCounterSchema.setClass(LaneCounter);

/** The numbers of one batch in one lane: above `after`, up to and with `upTo`. */
export interface NumberRange {
  lane: string;
  after: number;
  upTo: number;
}

const QueueBatchSchema = defineEntity({
  name: "QueueBatch",
  tableName: "queue_batch",
  uniques: [{ properties: ["areaCode", "day"] }],
  indexes: [{ properties: ["day", "id"] }],
  properties: {
    id: column.id(),
    areaCode: column.text(32),
    day: column.day(),
    count: column.int(),
    /** Where its numbers stand: they have no gap in a lane. */
    ranges: column.json<NumberRange[]>(),
    /** SM3 of the published proof's content; the content itself follows from the entries of the batch. */
    digest: column.text(64),
    /** Digest of the area's batch before: the batches form a chain. */
    previousDigest: column.text(64),
    /** Null on a day without numbers: there is nothing to publish. */
    listId: column.ref().nullable(),
    generatedAt: column.instant(),
    policyRevision: column.int(),
  },
});

/** 自然日批次, generated once per area and day. */
export class QueueBatch extends QueueBatchSchema.class {}
QueueBatchSchema.setClass(QueueBatch);

const QueueEntrySchema = defineEntity({
  name: "QueueEntry",
  tableName: "queue_entry",
  uniques: [{ properties: ["lane", "number"] }],
  indexes: [
    { properties: ["areaCode", "state", "qualifiedOn"] },
    { properties: ["lane", "lineNumber", "inLineAt"] },
    { properties: ["districtCode", "state", "id"] },
    { properties: ["submittedAt", "id"] },
    { properties: ["householdId"] },
  ],
  properties: {
    id: column.id(),
    householdId: column.ref(),
    /** The case that brought it in; null for an imported number and a request to continue. */
    caseId: column.ref().nullable(),
    caseNo: column.text(32),
    areaCode: column.text(32),
    districtCode: column.text(16),
    tier: column.word<Tier>(),
    bedrooms: column.int().$type<Bedrooms>(),
    lane: column.code(),
    /** 优先组 or 普通组; decides the order in publicRental batches only. */
    class: column.word<PriorityClass>(),
    /** 线上递交申请时间: the sort key. */
    submittedAt: column.instant(),
    /** Last day of the publicity that was passed, or the day of approval: joins the batch of a later day. */
    qualifiedOn: column.day().nullable(),
    number: column.int().nullable(),
    /** = number while in line: who is next, and how many are ahead, is read from an index of these alone. */
    lineNumber: column
      .int()
      // Not declared nullable, which it is: MariaDB has no word for it there.
      .generated("(case when state = 'inLine' then number end) virtual")
      .$type<number | null>(),
    /** The batch that gave the number is the one of this day in the area; null for an imported number. */
    batchDay: column.day().nullable(),
    state: column.word<EntryState>(),
    /** In line from this instant on: the 00:00 after the publicity of numbers; may lie ahead. */
    inLineAt: column.instant().nullable(),
    /** The deadline that was missed, and until when (exclusive) the household may apply to continue. */
    missedAt: column.instant().nullable(),
    continueBy: column.instant().nullable(),
    /** The entry whose number this one replaces when its own is generated (adjust, continue). */
    replacesId: column.ref().nullable(),
    origin: column.word<"application" | "lottery" | "changeLane" | "rejoin">(),
    /** 二（三）: requests to continue in this batch qualification; one is allowed. */
    rejoins: column.int().default(0),
    endedAt: column.instant().nullable(),
    endReason: column.word<EndReason>().nullable(),
    /** = householdId while the entry has a live number: at most one per household (unique). */
    liveHouseholdId: column.ref().nullable().unique(),
    /** = householdId while the entry waits for its number: at most one per household (unique). */
    pendingHouseholdId: column.ref().nullable().unique(),
    maskedName: column.text(40),
    version: p.integer().version(),
  },
});

/** A household's place in a lane: from qualified, through its number, to the end of it. */
export class QueueEntry extends QueueEntrySchema.class {}
QueueEntrySchema.setClass(QueueEntry);

const DisqualificationSchema = defineEntity({
  name: "Disqualification",
  tableName: "queue_disqualification",
  indexes: [{ properties: ["entryId"] }],
  properties: {
    id: column.id(),
    entryId: column.ref(),
    reason: p.type(sealed("queue_disqualification.reason", { maxChars: 500 })).$type<string>(),
    evidence: p.type(sealed("queue_disqualification.evidence", { maxChars: 1000 })).$type<string>(),
    fileIds: column.json<string[]>(),
    decidedBy: column.text(64),
    at: column.instant(),
  },
});

/** 一（六） 取消轮候资格: the ground and the evidence on which a number was taken away. */
export class Disqualification extends DisqualificationSchema.class {}
DisqualificationSchema.setClass(Disqualification);
