import * as z from "zod/mini";
import { route } from "./route.ts";
import { Abilities, Id, InstantText, Reason } from "./schemas.ts";

const Field = z.object({
  name: z.string(),
  label: z.string(),
  sample: z.string(),
  longest: z.optional(z.int()),
  required: z.optional(z.boolean()),
});

/** One SMS of the process: which step sends it, to whom, when, and its text in force. */
const TemplateView = z.object({
  code: z.string(),
  /** The part of the process that it belongs to. */
  stage: z.string(),
  title: z.string(),
  flowPoint: z.string(),
  to: z.string(),
  timing: z.string(),
  /** The clause that demands it; such a step cannot be silenced. */
  clause: z.optional(z.string()),
  text: z.string(),
  declaredText: z.string(),
  enabled: z.boolean(),
  fields: z.array(Field),
  versions: z.array(
    z.object({
      text: z.string(),
      enabled: z.boolean(),
      effectiveFrom: InstantText,
      changedBy: z.string(),
      reason: z.string(),
    }),
  ),
});

const Tally = z.object({ sent: z.int(), delivered: z.int(), failed: z.int() });

export const messagingApi = {
  smsTemplates: route({
    method: "GET",
    path: "/sms/templates",
    summary: "短信模板与发送环节",
    reply: z.object({ signature: z.string(), templates: z.array(TemplateView), abilities: Abilities }),
  }),
  changeSmsTemplate: route({
    method: "POST",
    path: "/sms/templates/:code/versions",
    summary: "修改短信模板，或停用、恢复一个环节的短信",
    body: z.strictObject({
      text: z
        .string()
        .check(z.trim(), z.minLength(4, "请填写短信内容。"), z.maxLength(400, "短信内容不能超过400个字。")),
      enabled: z.boolean(),
      effectiveFrom: z.optional(InstantText),
      reason: Reason,
    }),
    reply: z.object({ id: Id }),
  }),
  smsGateway: route({
    method: "GET",
    path: "/sms/gateway",
    summary: "短信平台的状态",
    reply: z.object({
      kind: z.enum(["provider", "sandbox"]),
      host: z.string(),
      signature: z.string(),
      allowed: z.boolean(),
      balance: z.optional(z.number()),
      /** The provider did not answer just now. */
      unreachable: z.boolean(),
      queued: z.int(),
      held: z.int(),
      oldestQueuedAt: z.optional(InstantText),
      today: Tally,
      lastSentAt: z.optional(InstantText),
      lastFailedAt: z.optional(InstantText),
      lastFailure: z.optional(z.string()),
      hours: z.array(z.object({ label: z.string(), from: z.int(), to: z.int() })),
      abilities: Abilities,
    }),
  }),
  testSms: route({
    method: "POST",
    path: "/sms/gateway/test",
    summary: "发送测试短信",
    body: z.strictObject({
      phone: z.string().check(z.trim(), z.regex(/^1[3-9]\d{9}$/, "请填写11位手机号。")),
    }),
    reply: z.object({ id: z.optional(Id) }),
  }),
  setSmsSending: route({
    method: "POST",
    path: "/sms/gateway/sending",
    summary: "暂停或恢复发送",
    body: z.strictObject({ allowed: z.boolean(), reason: Reason }),
    reply: z.object({ effectiveFrom: InstantText }),
  }),
  smsMessage: route({
    method: "GET",
    path: "/sms/messages/:id",
    summary: "一条短信的发送经过",
    reply: z.object({
      id: Id,
      template: z.string(),
      title: z.string(),
      phone: z.string(),
      /** Left out when it is its receiver's alone. */
      text: z.optional(z.string()),
      parts: z.int(),
      state: z.enum(["queued", "sent", "delivered", "failed"]),
      subject: z.object({ type: z.string(), id: z.string() }),
      place: z.optional(z.int()),
      queuedAt: InstantText,
      sentAt: z.optional(InstantText),
      deliveredAt: z.optional(InstantText),
      failedAt: z.optional(InstantText),
      sendBy: z.optional(InstantText),
      nextTryAt: z.optional(InstantText),
      failure: z.optional(z.string()),
      attempts: z.int(),
      resendOf: z.optional(Id),
      resentAs: z.optional(Id),
      abilities: Abilities,
    }),
  }),
  resendSms: route({
    method: "POST",
    path: "/sms/messages/:id/resend",
    summary: "重发一条发送失败的短信",
    body: z.strictObject({ reason: Reason }),
    reply: z.object({ id: Id }),
  }),
};
