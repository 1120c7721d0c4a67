import { defineEntity } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";

const AbandonmentSchema = defineEntity({
  name: "Abandonment",
  tableName: "abandonment",
  uniques: [{ properties: ["personId", "entryId"] }],
  indexes: [{ properties: ["personId", "at"] }],
  properties: {
    id: column.id(),
    personId: column.ref(),
    householdId: column.ref(),
    /** The queue entry whose batch qualification was lost. */
    entryId: column.ref(),
    cause: column.word<"missed" | "notSigned">(),
    at: column.instant(),
    /** Set when a signed lease ends the run of abandonments. */
    clearedAt: column.instant().nullable(),
  },
});

/** 放弃一批次, per family member. */
export class Abandonment extends AbandonmentSchema.class {}
AbandonmentSchema.setClass(Abandonment);

const SanctionSchema = defineEntity({
  name: "Sanction",
  tableName: "sanction",
  indexes: [{ properties: ["personId", "until"] }],
  properties: {
    id: column.id(),
    personId: column.ref(),
    cause: column.word<"threeAbandonments" | "manual">(),
    /** What it bars: flats only, or a subsidy too. */
    scope: column.word<"flat" | "all">(),
    reason: column.text(500),
    from: column.instant(),
    /** Exclusive. */
    until: column.instant(),
    createdBy: column.text(64),
    removedAt: column.instant().nullable(),
    removedBy: column.text(64).nullable(),
    removalReason: column.text(500).nullable(),
  },
});

/** 黑名单 (G3.18). */
export class Sanction extends SanctionSchema.class {}
SanctionSchema.setClass(Sanction);

const CreditRecordSchema = defineEntity({
  name: "CreditRecord",
  tableName: "credit_record",
  indexes: [{ properties: ["personId", "at"] }],
  properties: {
    id: column.id(),
    personId: column.ref(),
    kind: column.code(),
    text: column.text(1000),
    at: column.instant(),
    recordedBy: column.text(64),
    sanctionId: column.ref().nullable(),
  },
});

/** 信用登记 (G3.12). */
export class CreditRecord extends CreditRecordSchema.class {}
CreditRecordSchema.setClass(CreditRecord);
