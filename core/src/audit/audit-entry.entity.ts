import { defineEntity } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";

const AuditEntrySchema = defineEntity({
  name: "AuditEntry",
  tableName: "audit_entry",
  indexes: [
    { properties: ["subjectType", "subjectId", "at"] },
    { properties: ["block", "seq"] },
    { properties: ["at"] },
  ],
  properties: {
    id: column.id(),
    at: column.instant(),
    act: column.code(),
    actorKind: column.word<"applicant" | "staff" | "system" | "visitor">(),
    actorId: column.text(64),
    actorName: column.text(64),
    subjectType: column.text(32),
    subjectId: column.text(64),
    districtCode: column.text(16).nullable(),
    policyRevision: column.int(),
    /** Canonical JSON; ids and facts, never personal data. */
    facts: column.longText(),
    /** Keyed HMAC-SM3 over the entry: protects it until it is sealed into a block. */
    mac: column.text(64),
    /** Set when sealed: number of the block, position in the chain. */
    block: column.int().nullable(),
    seq: column.int().nullable(),
  },
});

/** One fact that happened: the audit trail and the event log in one. Never changed after it is written. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);

const AuditBlockSchema = defineEntity({
  name: "AuditBlock",
  tableName: "audit_block",
  properties: {
    /** 1, 2, 3 … */
    number: column.int().primary(),
    firstSeq: column.int(),
    lastSeq: column.int(),
    previousHash: column.text(64),
    /** SM3 chain over the entries of the block, starting from previousHash. */
    hash: column.text(64),
    /** SM2 signature of the head. */
    signature: column.text(200),
    sealedAt: column.instant(),
  },
});

export class AuditBlock extends AuditBlockSchema.class {}
AuditBlockSchema.setClass(AuditBlock);
