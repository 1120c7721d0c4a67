import { defineSlot, type Facts, type Work } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { SmsMessage, SmsTemplateVersion } from "./sms.entity.ts";

/** An SMS of the process: which step sends it and the text with {{fields}} (G3.20). */
export interface SmsTemplate {
  code: string;
  title: string;
  /** The point of the process that sends it, in words. */
  flowPoint: string;
  text: string;
}

export const smsTemplates = defineSlot<SmsTemplate>("SMS template");

export interface SmsTo {
  phone: string;
  subjectType: string;
  subjectId: string;
}

/** Fills {{fields}}; a field without a value is a defect of the template, told at once. */
export function fillText(text: string, facts: Facts): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = facts[name];
    if (value === undefined || value === null) throw new Error(`SMS field ${name} has no value`);
    return String(value);
  });
}

/** The text in force: the newest version that staff put in force, else the declared one; undefined when switched off. */
async function textInForce(work: Work, template: SmsTemplate): Promise<string | undefined> {
  const version = await work.em.findOne(
    SmsTemplateVersion,
    { code: template.code, effectiveFrom: { $lte: work.clock.now() } },
    { orderBy: { effectiveFrom: "desc", id: "desc" } },
  );
  if (!version) return template.text;
  return version.enabled ? version.text : undefined;
}

/** Queues an SMS in this transaction; the gateway sends it after the commit. Undefined when the template is off. */
export async function sendSms(
  work: Work,
  code: string,
  to: SmsTo,
  facts: Facts = {},
): Promise<SmsMessage | undefined> {
  const text = await textInForce(work, work.registry.get(smsTemplates, code));
  if (text === undefined) return undefined;
  const message = work.em.create(SmsMessage, {
    id: work.newId(),
    template: code,
    phone: to.phone,
    phoneIndex: blindIndex("sms_message.phone", to.phone),
    text: `【${work.city.platformName}】${fillText(text, facts)}`,
    subjectType: to.subjectType,
    subjectId: to.subjectId,
    state: "queued",
    queuedAt: work.clock.now(),
    sentAt: null,
    deliveredAt: null,
    gatewayReference: null,
    failure: null,
    nextTryAt: null,
  });
  work.em.persist(message);
  return message;
}
