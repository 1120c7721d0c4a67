import { defineEntity, p } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import type { AllocationState } from "./allocation.flow.ts";

const AllocationSchema = defineEntity({
  name: "Allocation",
  tableName: "allocation",
  indexes: [
    { properties: ["chosenAt", "id"] },
    { properties: ["sessionId"] },
    { properties: ["householdId"] },
    { properties: ["unitId"] },
    { properties: ["state", "chosenAt"] },
  ],
  properties: {
    id: column.id(),
    unitId: column.ref(),
    householdId: column.ref(),
    entryId: column.ref(),
    sessionId: column.ref(),
    offerId: column.ref().unique(),
    districtCode: column.text(16),
    state: column.word<AllocationState>(),
    chosenAt: column.instant(),
    /** Staff who acted for the household (代办), with the reason. */
    actedBy: column.text(64).nullable(),
    actReason: column.text(200).nullable(),
    qualifiedAt: column.instant().nullable(),
    /** Sign the lease before this instant (exclusive): 30 natural days of the notice. Null while that time stands still. */
    signBy: column.instant().nullable(),
    /** The end that stood when the time to sign was last stopped. */
    pausedSignBy: column.instant().nullable(),
    endedAt: column.instant().nullable(),
    endReason: column.text(200).nullable(),
    /** = unitId while live: a unit has at most one live allocation (unique). */
    liveUnitId: column.ref().nullable().unique(),
    /** = householdId while live: a household has at most one live allocation (unique). */
    liveHouseholdId: column.ref().nullable().unique(),
    version: p.integer().version(),
  },
});

/** 配租: a unit given to a household. */
export class Allocation extends AllocationSchema.class {}
AllocationSchema.setClass(Allocation);

const MoveInBatchSchema = defineEntity({
  name: "MoveInBatch",
  tableName: "move_in_batch",
  properties: {
    id: column.id(),
    batchNo: column.text(40).unique(),
    sessionId: column.ref().unique(),
    createdAt: column.instant(),
  },
});

/** 入住批次: the results of one session (G4.1). */
export class MoveInBatch extends MoveInBatchSchema.class {}
MoveInBatchSchema.setClass(MoveInBatch);
