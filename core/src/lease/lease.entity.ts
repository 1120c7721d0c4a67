import { defineEntity } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";

/** 原件核验 at move-in: open until checked or referred; doubt: the district decides; refused: the allocation is lost. */
export type MoveInState = "checked" | "doubt" | "cleared" | "refused";

export const moveInStateText: Readonly<Record<MoveInState, string>> = {
  checked: "原件已核验",
  doubt: "核验存疑，待区级审核认定",
  cleared: "疑点不成立，可继续办理",
  refused: "疑点成立，配租资格已取消",
};

const MoveInCheckSchema = defineEntity({
  name: "MoveInCheck",
  tableName: "move_in_check",
  indexes: [{ properties: ["state"] }],
  properties: {
    id: column.id(),
    allocationId: column.ref().unique(),
    state: column.word<MoveInState>(),
    /** Names of the documents seen in the original. */
    documents: column.json<string[]>(),
    checkedBy: column.text(64),
    checkedAt: column.instant(),
    doubt: column.text(500).nullable(),
    doubtAt: column.instant().nullable(),
    decidedBy: column.text(64).nullable(),
    decidedAt: column.instant().nullable(),
    decision: column.text(500).nullable(),
  },
});

/** 入住核验: the originals of one allocation (操作规则 二（五）). */
export class MoveInCheck extends MoveInCheckSchema.class {}
MoveInCheckSchema.setClass(MoveInCheck);

const LeaseSchema = defineEntity({
  name: "Lease",
  tableName: "lease",
  indexes: [{ properties: ["unitId"] }, { properties: ["householdId"] }],
  properties: {
    id: column.id(),
    leaseNo: column.text(40).unique(),
    allocationId: column.ref().unique(),
    unitId: column.ref(),
    householdId: column.ref(),
    rentFen: column.int(),
    startsOn: column.day(),
    /** Last day. */
    endsOn: column.day(),
    signedAt: column.instant(),
    signedBy: column.text(64),
  },
});

/** 租赁合同 */
export class Lease extends LeaseSchema.class {}
LeaseSchema.setClass(Lease);
