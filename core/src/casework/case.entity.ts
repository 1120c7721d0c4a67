import { defineEntity, p } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import { sealed, sealedJson } from "../privacy/index.ts";
import type { CaseState, StepKey } from "./case.flow.ts";
import type { FormValues } from "./form.ts";

const CaseSchema = defineEntity({
  name: "Case",
  tableName: "housing_case",
  indexes: [
    { properties: ["accountId", "state"] },
    { properties: ["state", "stepKey", "districtCode", "streetCode", "stepStartedAt"] },
    { properties: ["applicantIndex"] },
    { properties: ["submittedAt", "id"] },
    { properties: ["stepDueAt", "id"] },
    { properties: ["subjectId"] },
    { properties: ["householdId"] },
  ],
  properties: {
    id: column.id(),
    /** What people quote; given at the first submission. */
    caseNo: column.text(32).nullable().unique(),
    businessType: column.code(),
    /** Version of the declaration's override that the case began with; 0 is the declaration itself. */
    typeVersion: column.int(),
    accountId: column.ref().nullable(),
    /** Staff who entered it for the applicant, or started it. */
    startedBy: column.ref().nullable(),
    householdId: column.ref().nullable(),
    /** What the case is about when it is not a new household: a queue entry, a set of units. */
    subjectId: column.ref().nullable(),
    districtCode: column.text(16).nullable(),
    streetCode: column.text(16).nullable(),
    state: column.word<CaseState>(),
    /** Position in the chain and the key of that step; null before submission and after the end. */
    stepIndex: column.int(),
    stepKey: column.word<StepKey>().nullable(),
    stepStartedAt: column.instant().nullable(),
    stepDueAt: column.instant().nullable(),
    form: p.type(sealedJson<FormValues>("housing_case.form")).$type<FormValues>(),
    formRevision: column.int().default(0),
    applicantName: p.type(sealed("housing_case.applicant_name")).$type<string>().nullable(),
    applicantNameIndex: column.text(32).nullable(),
    /** Blind index of the applicant's identity number. */
    applicantIndex: column.text(32).nullable(),
    /** Unique while it is a draft: one draft per account and business type. */
    draftKey: column.text(120).nullable().unique(),
    /** 线上递交申请时间: the server's receipt of the first complete submission. */
    submittedAt: column.instant().nullable(),
    createdAt: column.instant(),
    updatedAt: column.instant(),
    closedAt: column.instant().nullable(),
    version: p.integer().version(),
  },
});

/** 办件: one application of one business type on its way through the chain. */
export class Case extends CaseSchema.class {}
CaseSchema.setClass(Case);

const CaseActSchema = defineEntity({
  name: "CaseAct",
  tableName: "case_act",
  uniques: [{ properties: ["caseId", "seq"] }],
  properties: {
    id: column.id(),
    caseId: column.ref(),
    seq: column.int(),
    act: column.word<
      | "submitted"
      | "resubmitted"
      | "approved"
      | "returned"
      | "rejected"
      | "withdrawn"
      | "published"
      | "publicityPassed"
      | "objectionUpheld"
      | "completed"
      | "amended"
    >(),
    stepKey: column.word<StepKey>().nullable(),
    at: column.instant(),
    actorKind: column.word<"applicant" | "staff" | "system" | "visitor">(),
    actorId: column.text(64),
    actorName: column.text(64),
    reason: p
      .type(sealed("case_act.reason", { maxChars: 1000 }))
      .$type<string>()
      .nullable(),
    policyRevision: column.int(),
    /** SM3 of the form at that moment. */
    formDigest: column.text(64),
  },
});

/** One line of a case's trail. */
export class CaseAct extends CaseActSchema.class {}
CaseActSchema.setClass(CaseAct);

const CaseMaterialSchema = defineEntity({
  name: "CaseMaterial",
  tableName: "case_material",
  indexes: [{ properties: ["caseId", "code"] }],
  properties: {
    id: column.id(),
    caseId: column.ref(),
    code: column.code(),
    fileId: column.ref(),
    addedAt: column.instant(),
    addedBy: column.text(64),
    removedAt: column.instant().nullable(),
  },
});

export class CaseMaterial extends CaseMaterialSchema.class {}
CaseMaterialSchema.setClass(CaseMaterial);

const CaseFindingSchema = defineEntity({
  name: "CaseFinding",
  tableName: "case_finding",
  indexes: [{ properties: ["caseId"] }],
  properties: {
    id: column.id(),
    caseId: column.ref(),
    check: column.code(),
    severity: column.word<"blocks" | "asks" | "notes">(),
    text: p.type(sealed("case_finding.text", { maxChars: 500 })).$type<string>(),
    at: column.instant(),
  },
});

/** What a check against rules or other departments' data found; reviewers see it beside the form. */
export class CaseFinding extends CaseFindingSchema.class {}
CaseFindingSchema.setClass(CaseFinding);

const TypeOverrideSchema = defineEntity({
  name: "TypeOverride",
  tableName: "business_type_override",
  uniques: [{ properties: ["businessType", "version"] }],
  properties: {
    id: column.id(),
    businessType: column.code(),
    version: column.int(),
    overrides: column.json<Record<string, unknown>>(),
    effectiveFrom: column.instant(),
    changedBy: column.text(64),
    reason: column.text(500),
  },
});

/** A change of a declaration by staff (业务类型配置, 业务规则配置): dated, versioned, never edited. */
export class TypeOverride extends TypeOverrideSchema.class {}
TypeOverrideSchema.setClass(TypeOverride);

const CounterSchema = defineEntity({
  name: "Counter",
  tableName: "counter",
  properties: { name: column.text(64).primary(), last: column.int() },
});

/** The last number given out under a name (case numbers of a day). */
export class Counter extends CounterSchema.class {}
CounterSchema.setClass(Counter);
