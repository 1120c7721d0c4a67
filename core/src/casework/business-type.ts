import type { FormOption, FormSpec } from "../contract/form.ts";
import {
  defineSlot,
  type Issue,
  type Parameter,
  type Period,
  type PlainDate,
  type Refusal,
  type Role,
  type Work,
} from "../kernel/index.ts";
import type { Case } from "./case.entity.ts";
import type { FormValues } from "./form.ts";

/** A review by an office; `region` says which of the case's regions must be the reviewer's. */
export interface ReviewStep {
  kind: "review";
  key: string;
  title: string;
  role: Role;
  region: "street" | "district" | "city";
  /** Promised time for the step; due dates of to-do lists come from it. */
  within?: Parameter<Period>;
  /** May this office send the case back for correction? Default yes. */
  mayReturn?: boolean;
}

/** A public list that the case has to pass; the office that publishes it and for how long. */
export interface ListStep {
  kind: "list";
  key: string;
  title: string;
  role: Role;
  region: "street" | "district" | "city";
  period: Parameter<Period>;
}

export type ChainStep = ReviewStep | ListStep;

export interface MaterialSpec {
  code: string;
  title: string;
  help?: string;
  /** Asked for only in some cases, by what the form says. */
  required: boolean | ((form: FormValues) => boolean);
  max: number;
}

export interface Finding {
  severity: "blocks" | "asks" | "notes";
  text: string;
  /** What it rests on, where there is a clause. */
  clause?: string;
}

/** A check of the form against rules or other data; `blocks` refuses the submission with the text. */
export interface CaseCheck {
  code: string;
  title: string;
  run(work: Work, kase: Case): Promise<Finding[]>;
}

/** What a case is about. Only people have names that lists mask. */
export type SubjectKind = "household" | "units";

/** Who the case is about, read from its form; the engine keeps it searchable. */
export interface CaseSubject {
  name?: string;
  idNumber?: string;
  streetCode?: string;
  districtCode?: string;
}

/** 业务类型: everything that makes one kind of application different from another. */
export interface BusinessType {
  code: string;
  title: string;
  /** What applicants read before they start. */
  intro: string;
  clause: string;
  form: FormSpec;
  materials: readonly MaterialSpec[];
  chain: readonly ChainStep[];
  checks?: readonly CaseCheck[];
  /** Who may start one. */
  startedBy: "applicant" | readonly Role[];
  /** May this actor start one now? Refuses with the reason. */
  mayStart?(work: Work, subjectId: string | undefined): Promise<void>;
  /**
   * What bars the people of a form from applying, with what is known of them so far: asked before anything is filled in
   * and at every step. The submission refuses by the same rules.
   */
  barred?(work: Work, draft: { caseId?: string; form: FormValues }): Promise<Refusal | undefined>;
  /** Answers that are known of whoever begins one, so that nobody types them twice; they can be changed. */
  begunWith?(work: Work): Promise<FormValues>;
  subjectKind: SubjectKind;
  subject(form: FormValues): CaseSubject;
  /** Rules across fields, all told at once. */
  issues?(work: Work, form: FormValues): Promise<Issue[]> | Issue[];
  /** What to read in place of answers that are ids, as options of the field `section.field`. */
  answerWords?(work: Work, form: FormValues): Promise<Readonly<Record<string, FormOption[]>>>;
  /** The masked line on a public list. */
  publicLine?(work: Work, kase: Case): Record<string, string>;
  /** What follows once it is approved, told to the applicant for as long as nothing else tells. */
  onceApproved?: string;
  /** In the transaction of the submission, e.g. to claim the persons. */
  onSubmitted?(work: Work, kase: Case): Promise<void>;
  /** In the transaction in which the last step passed. */
  onApproved(work: Work, kase: Case, passed: PassedChain): Promise<void>;
  /** Rejected or withdrawn. */
  onClosed?(work: Work, kase: Case): Promise<void>;
}

/** When the chain was passed: the day counts as the last day of the publicity, or the day of approval. */
export interface PassedChain {
  on: PlainDate;
}

export const businessTypes = defineSlot<BusinessType>("business type");

export function defineBusinessType(type: BusinessType): BusinessType {
  return type;
}

/** What an actor may do with a case now; screens show only these. */
export type CaseAbility =
  | "edit"
  | "submit"
  | "withdraw"
  | "approve"
  | "return"
  | "reject"
  | "publish"
  | "addMaterial";
