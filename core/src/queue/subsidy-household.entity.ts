import { defineEntity, p } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import { sealed } from "../privacy/index.ts";
import type { Bedrooms, Tier } from "./lane.ts";

export type SubsidyState = "receiving" | "stopped";

export const subsidyStateText: Readonly<Record<SubsidyState, string>> = {
  receiving: "租赁补贴发放中",
  stopped: "已停止发放",
};

const SubsidyHouseholdSchema = defineEntity({
  name: "SubsidyHousehold",
  tableName: "subsidy_household",
  indexes: [{ properties: ["since", "id"] }, { properties: ["householdId"] }],
  properties: {
    id: column.id(),
    householdId: column.ref(),
    /** The conversion that was approved: one per entry (unique). */
    caseId: column.ref(),
    entryId: column.ref().unique(),
    caseNo: column.text(32),
    districtCode: column.text(16),
    tier: column.word<Tier>(),
    bedrooms: column.int().$type<Bedrooms>(),
    /** The number that became void; null when it was converted before it had one. */
    formerNumber: column.int().nullable(),
    maskedName: column.text(40),
    state: column.word<SubsidyState>(),
    since: column.instant(),
    stoppedAt: column.instant().nullable(),
    stopReason: p
      .type(sealed("subsidy_household.stop_reason", { maxChars: 500 }))
      .$type<string>()
      .nullable(),
    /** = householdId while receiving: once at a time (unique). */
    liveHouseholdId: column.ref().nullable().unique(),
  },
});

/** 租赁补贴家庭 (G3.3): a household that waited for a flat and takes the subsidy instead. */
export class SubsidyHousehold extends SubsidyHouseholdSchema.class {}
SubsidyHouseholdSchema.setClass(SubsidyHousehold);
