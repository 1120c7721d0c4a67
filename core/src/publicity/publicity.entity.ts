import { defineEntity, p } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import { sealed } from "../privacy/index.ts";

const PublicityListSchema = defineEntity({
  name: "PublicityList",
  tableName: "publicity_list",
  uniques: [{ properties: ["kind", "groupKey"] }],
  indexes: [
    { properties: ["state", "endsAt"] },
    { properties: ["kind", "publishedAt"] },
    { properties: ["publishedAt", "id"] },
  ],
  properties: {
    id: column.id(),
    kind: column.code(),
    /** What the list stands for once, e.g. area and day of a batch; a second one is refused by the key. */
    groupKey: column.text(120),
    title: column.text(200),
    areaCode: column.text(32).nullable(),
    districtCode: column.text(16).nullable(),
    publishedAt: column.instant(),
    /** The day of the event: not counted. */
    publishedOn: column.day(),
    lastDay: column.day(),
    /** Exclusive. */
    endsAt: column.instant(),
    provisional: column.flag(),
    policyRevision: column.int(),
    state: column.word<"open" | "closed">(),
    /** SM3 of the public lines, in order. */
    digest: column.text(64),
    count: column.int(),
    /** Raised by every act that changes a line of it. */
    revision: column.int().default(0),
  },
});

/** 公示: a public list for a period, during which anyone may object. */
export class PublicityList extends PublicityListSchema.class {}
PublicityListSchema.setClass(PublicityList);

const PublicityItemSchema = defineEntity({
  name: "PublicityItem",
  tableName: "publicity_item",
  uniques: [{ properties: ["listId", "position"] }],
  indexes: [
    { properties: ["subjectId"] },
    { properties: ["listId", "state"] },
    { properties: ["listId", "searchNo"] },
    { properties: ["listId", "queueNo"] },
    { properties: ["listId", "maskedName", "position"] },
  ],
  properties: {
    id: column.id(),
    listId: column.ref(),
    kind: column.code(),
    position: column.int(),
    /** Case, queue entry or allocation. */
    subjectId: column.ref(),
    /** The household's own district: it decides objections to this line. */
    districtCode: column.text(16).nullable(),
    /** Case number by which people look themselves up; by the next two as well. */
    searchNo: column.text(40),
    queueNo: column.text(16).nullable(),
    maskedName: column.text(64).nullable(),
    /** The masked line as published: column → text. */
    line: column.json<Record<string, string>>(),
    state: column.word<"open" | "passed" | "held" | "failed" | "withdrawn">(),
    settledAt: column.instant().nullable(),
  },
});

export class PublicityItem extends PublicityItemSchema.class {}
PublicityItemSchema.setClass(PublicityItem);

const ObjectionSchema = defineEntity({
  name: "Objection",
  tableName: "objection",
  indexes: [{ properties: ["itemId", "state"] }, { properties: ["state", "raisedAt"] }],
  properties: {
    id: column.id(),
    objectionNo: column.text(32).unique(),
    itemId: column.ref(),
    accountId: column.ref().nullable(),
    text: p.type(sealed("objection.text", { maxChars: 1000 })).$type<string>(),
    contact: p.type(sealed("objection.contact")).$type<string>().nullable(),
    fileIds: column.json<string[]>(),
    state: column.word<"open" | "upheld" | "rejected">(),
    raisedAt: column.instant(),
    decidedAt: column.instant().nullable(),
    decidedBy: column.text(64).nullable(),
    reason: p
      .type(sealed("objection.reason", { maxChars: 1000 }))
      .$type<string>()
      .nullable(),
  },
});

/** 异议, with its decision. */
export class Objection extends ObjectionSchema.class {}
ObjectionSchema.setClass(Objection);
