import { defineEntity, p } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import { sealed } from "../privacy/index.ts";

const SmsMessageSchema = defineEntity({
  name: "SmsMessage",
  tableName: "sms_message",
  indexes: [
    { properties: ["state", "queuedAt"] },
    { properties: ["subjectId"] },
    { properties: ["queuedAt", "id"] },
    { properties: ["phoneIndex", "queuedAt"] },
    { properties: ["series", "place"] },
    { properties: ["sentAt"] },
    { properties: ["failedAt"] },
  ],
  properties: {
    id: column.id(),
    template: column.code(),
    phone: p.type(sealed("sms_message.phone")).$type<string>(),
    phoneIndex: column.text(32),
    text: p.type(sealed("sms_message.text", { maxChars: 500 })).$type<string>(),
    subjectType: column.text(32),
    subjectId: column.text(64),
    state: column.word<"queued" | "sent" | "delivered" | "failed">(),
    queuedAt: column.instant(),
    sentAt: column.instant().nullable(),
    deliveredAt: column.instant().nullable(),
    gatewayReference: column.text(64).nullable(),
    /** What the last try came to; null while one is under way. */
    failure: column.text(255).nullable(),
    failedAt: column.instant().nullable(),
    attempts: column.int().default(0),
    /** A sender has claimed it until then, or tries again then; null when nobody has. */
    nextTryAt: column.instant().nullable(),
    /** Messages of one series go out in order of their place: the queue number's order of a session (G3.21). */
    series: column.code().nullable(),
    place: column.int().nullable(),
    /** Exclusive: from then on it says nothing any more and is not sent. */
    sendBy: column.instant().nullable(),
    /** Its text is its receiver's alone. */
    secret: column.flag().default(false),
    /** The failed message that staff sent again with this one; once (unique). */
    resendOf: column.ref().nullable().unique(),
  },
});

/** An SMS as a row of the transaction that it reports; the gateway sends it afterwards. */
export class SmsMessage extends SmsMessageSchema.class {}
SmsMessageSchema.setClass(SmsMessage);

const SmsTemplateVersionSchema = defineEntity({
  name: "SmsTemplateVersion",
  tableName: "sms_template_version",
  indexes: [{ properties: ["code", "effectiveFrom"] }],
  properties: {
    id: column.id(),
    code: column.code(),
    text: column.text(500),
    enabled: column.flag(),
    effectiveFrom: column.instant(),
    changedBy: column.text(64),
    reason: column.text(500),
  },
});

/** An edited text of a template (G3.20); the declared one is used until there is a version. */
export class SmsTemplateVersion extends SmsTemplateVersionSchema.class {}
SmsTemplateVersionSchema.setClass(SmsTemplateVersion);
