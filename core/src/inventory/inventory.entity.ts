import { defineEntity, p } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import type { UnitState } from "./unit.flow.ts";

const EstateSchema = defineEntity({
  name: "Estate",
  tableName: "estate",
  properties: {
    id: column.id(),
    code: column.code().unique(),
    name: column.text(64),
    districtCode: column.text(16),
    areaCode: column.text(32),
    address: column.text(200),
    operator: column.text(100),
    longitude: p.double().nullable(),
    latitude: p.double().nullable(),
  },
});

/** 小区 */
export class Estate extends EstateSchema.class {}
EstateSchema.setClass(Estate);

const BuildingSchema = defineEntity({
  name: "Building",
  tableName: "building",
  uniques: [{ properties: ["estateId", "name"] }],
  properties: {
    id: column.id(),
    estateId: column.ref(),
    name: column.text(32),
    floors: column.int(),
    unitsPerFloor: column.int(),
    hasLift: column.flag(),
    /** What removed flats have added to the version of its table, which never falls. */
    removedVersions: column.int().default(0),
  },
});

/** 楼栋 */
export class Building extends BuildingSchema.class {}
BuildingSchema.setClass(Building);

const UnitSchema = defineEntity({
  name: "Unit",
  tableName: "unit",
  uniques: [{ properties: ["buildingId", "doorNo"] }],
  indexes: [
    { properties: ["areaCode", "state", "bedrooms"] },
    // The versions of a table are summed from the index alone.
    { properties: ["estateId", "buildingId", "version"] },
    { properties: ["reviewCaseId"] },
    { properties: ["planFileId"] },
    { properties: ["stateSince", "id"] },
    { properties: ["listBy", "id"] },
  ],
  properties: {
    id: column.id(),
    estateId: column.ref(),
    buildingId: column.ref(),
    areaCode: column.text(32),
    districtCode: column.text(16),
    floor: column.int(),
    /** Position on the floor, from 1: the column of the building table. */
    position: column.int(),
    doorNo: column.text(16),
    bedrooms: column.int().$type<1 | 2 | 3>(),
    /** Square centimetres would be exact too; areas are published with two decimals: hundredths of a square metre. */
    areaCentiares: column.int(),
    orientation: column.text(16),
    /** Monthly rent, fen. */
    rentFen: column.int(),
    planFileId: column.ref().nullable(),
    state: column.word<UnitState>(),
    /** Why it is not available, in words for people. */
    stateReason: column.text(200).nullable(),
    stateSince: column.instant(),
    /** 十个工作日: by when a vacated unit has to be listed. Exclusive. */
    listBy: column.instant().nullable(),
    /** True when the days were counted into a year whose work calendar is not published: staff see it. */
    listByProvisional: column.flag().default(false),
    /** Set when `listBy` passed and the unit was still not listed. */
    overdueAt: column.instant().nullable(),
    /** Where a unit under review or on hold came from, and returns to. */
    stateBefore: column.word<UnitState>().nullable(),
    /** The case that reviews it: a unit is in one review at a time. */
    reviewCaseId: column.ref().nullable(),
    version: p.integer().version(),
  },
});

/** 房源 */
export class Unit extends UnitSchema.class {}
UnitSchema.setClass(Unit);
