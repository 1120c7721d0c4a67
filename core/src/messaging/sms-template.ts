import type { SmsField, SmsFields } from "../contract/sms-text.ts";
import { defineSlot } from "../kernel/index.ts";

/**
 * When an SMS may go out. anyTime: its receiver waits for it or a time runs from it, so neither the hours of the day nor
 * a pause hold it back. notice: within the hours of notices. reminder: of a running time, within its own, longer hours.
 */
export type SmsTiming = "anyTime" | "notice" | "reminder";

/** An SMS of the process: which step sends it, to whom, and the text with {{fields}} (G3.20). */
export interface SmsTemplate {
  code: string;
  title: string;
  /** The point of the process that sends it, in words. */
  flowPoint: string;
  text: string;
  /** What the step fills in. */
  fields: SmsFields;
  /** officer: 公租房申请审核人员 of the household. */
  to: "applicant" | "officer" | "staff";
  timing: SmsTiming;
  /** The rules demand it: the step cannot be silenced. */
  clause?: string;
  /** Its text is its receiver's alone: a code. */
  secret?: boolean;
}

export const smsTemplates = defineSlot<SmsTemplate>("SMS template");

export const smsField = (label: string, sample: string, more: Partial<SmsField> = {}): SmsField => ({
  label,
  sample,
  ...more,
});

/** The field must stand in every text of the template. */
export const required = { required: true } as const;

/** Fields that many steps fill. */
export const nameField = smsField("申请人姓名", "王小明", { longest: 20 });
export const instantField = (label: string, more: Partial<SmsField> = {}): SmsField =>
  smsField(label, "2026年12月31日17:30", more);
