import { defineEntity, p } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import { sealed } from "../privacy/index.ts";

const PersonSchema = defineEntity({
  name: "Person",
  tableName: "person",
  indexes: [{ properties: ["nameIndex"] }],
  properties: {
    id: column.id(),
    name: p.type(sealed("person.name")).$type<string>(),
    nameIndex: column.text(32),
    idNumber: p.type(sealed("person.id_number")).$type<string>(),
    idNumberIndex: column.text(32).unique(),
    phone: p.type(sealed("person.phone")).$type<string>().nullable(),
    createdAt: column.instant(),
  },
});

/** A human being, once: the identity number is the key (blind index), whatever household they are in. */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const HouseholdSchema = defineEntity({
  name: "Household",
  tableName: "household",
  properties: {
    id: column.id(),
    applicantId: column.ref(),
    accountId: column.ref().nullable(),
    districtCode: column.text(16),
    streetCode: column.text(16),
    size: column.int(),
    createdAt: column.instant(),
  },
});

/** 申请家庭: the people of one application; a later application makes a new one. */
export class Household extends HouseholdSchema.class {}
HouseholdSchema.setClass(Household);

const MemberSchema = defineEntity({
  name: "Member",
  tableName: "household_member",
  uniques: [{ properties: ["householdId", "personId"] }],
  indexes: [{ properties: ["personId"] }],
  properties: {
    id: column.id(),
    householdId: column.ref(),
    personId: column.ref(),
    relation: column.text(16),
  },
});

export class Member extends MemberSchema.class {}
MemberSchema.setClass(Member);

const HousingClaimSchema = defineEntity({
  name: "HousingClaim",
  tableName: "housing_claim",
  uniques: [{ properties: ["personId"] }],
  indexes: [{ properties: ["householdId"] }],
  properties: {
    id: column.id(),
    personId: column.ref(),
    householdId: column.ref(),
    /** The case that made the claim. */
    caseId: column.ref(),
    since: column.instant(),
  },
});

/**
 * A person takes part in one live application for a flat at a time: the unique key says so. Made at submission,
 * removed when the application, the queue number or the allocation ends.
 */
export class HousingClaim extends HousingClaimSchema.class {}
HousingClaimSchema.setClass(HousingClaim);

const PhoneReleaseSchema = defineEntity({
  name: "PhoneRelease",
  tableName: "phone_release",
  indexes: [{ properties: ["personId"] }],
  properties: {
    id: column.id(),
    personId: column.ref(),
    reason: p.type(sealed("phone_release.reason", { maxChars: 500 })).$type<string>(),
    fileIds: column.json<string[]>(),
    releasedBy: column.text(64),
    at: column.instant(),
  },
});

/** 解除原手机号: a window let go what tied a person to accounts and a phone. */
export class PhoneRelease extends PhoneReleaseSchema.class {}
PhoneReleaseSchema.setClass(PhoneRelease);
