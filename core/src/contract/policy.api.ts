import * as z from "zod/mini";
import { route } from "./route.ts";
import { Id, InstantText, Reason } from "./schemas.ts";

const Version = z.object({
  value: z.unknown(),
  effectiveFrom: InstantText,
  changedBy: z.string(),
  reason: z.string(),
});

/** One parameter of the rules: what is in force, what comes, what was. `kind` says how it is edited. */
export const ParameterView = z.object({
  code: z.string(),
  title: z.string(),
  clause: z.string(),
  kind: z.enum(["number", "boolean", "period", "window", "other"]),
  value: z.unknown(),
  declared: z.unknown(),
  versions: z.array(Version),
});

const TemplateView = z.object({
  code: z.string(),
  title: z.string(),
  flowPoint: z.string(),
  text: z.string(),
  declaredText: z.string(),
  enabled: z.boolean(),
  fields: z.array(z.string()),
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

export const policyApi = {
  policyParameters: route({
    method: "GET",
    path: "/policy/parameters",
    summary: "选房规则参数",
    reply: z.object({ revision: z.int(), parameters: z.array(ParameterView) }),
  }),
  changeParameter: route({
    method: "POST",
    path: "/policy/parameters/:code/versions",
    summary: "调整规则参数",
    body: z.strictObject({ value: z.unknown(), effectiveFrom: z.optional(InstantText), reason: Reason }),
    reply: z.object({ id: Id, effectiveFrom: InstantText }),
  }),
  smsTemplates: route({
    method: "GET",
    path: "/sms/templates",
    summary: "短信模板",
    reply: z.object({ templates: z.array(TemplateView) }),
  }),
  changeSmsTemplate: route({
    method: "POST",
    path: "/sms/templates/:code/versions",
    summary: "修改短信模板",
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
};
