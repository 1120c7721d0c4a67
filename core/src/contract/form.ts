/** A form as the server declares it and a front draws it. Types only: nothing here reaches a bundle. */

export type FieldType =
  | "text"
  | "textarea"
  | "idNumber"
  | "phone"
  | "money"
  | "number"
  | "date"
  | "choice"
  | "multiChoice"
  | "boolean"
  | "region"
  | "file";

export interface FormOption {
  value: string;
  label: string;
  /** Regions: the value of the region one level up. */
  parent?: string;
}

export type Scalar = string | number | boolean;

/** Shown only while another field holds one of these values. In a section the field is written `section.field`. */
export interface Condition {
  field: string;
  is: Scalar | Scalar[];
}

export interface FieldSpec {
  name: string;
  label: string;
  type: FieldType;
  required?: boolean;
  options?: FormOption[];
  help?: string;
  /** Unit behind a number: 人, 元/月, 平方米. */
  unit?: string;
  /** A consent: only this answer may be submitted. */
  mustBe?: boolean;
  maxLength?: number;
  /** Numbers: the value (money in fen). Dates: `YYYY-MM-DD`. Files and multiple choices: how many. */
  min?: number | string;
  max?: number | string;
  when?: Condition;
}

export interface RepeatSpec {
  min: number;
  max: number;
  /** What one item is called, such as 家庭成员. */
  itemTitle: string;
}

export interface SectionSpec {
  key: string;
  title: string;
  help?: string;
  repeat?: RepeatSpec;
  fields: FieldSpec[];
  when?: Condition;
}

export interface FormSpec {
  sections: SectionSpec[];
}

/** A file already on the server. */
export interface FileRef {
  id: string;
  name: string;
  size?: number;
}

/** Money is integer fen, a date is `YYYY-MM-DD`, a region is its code. Absent means not filled in. */
export type FieldValue = Scalar | string[] | FileRef[] | null | undefined;
export type ItemValues = { [field: string]: FieldValue };
export type FormValues = { [section: string]: ItemValues | ItemValues[] };

/** What is wrong and where: `section.field`, or `section.0.field` in a repeated section. */
export interface FormIssue {
  path: string;
  text: string;
}
