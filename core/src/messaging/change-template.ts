import { record } from "../audit/index.ts";
import {
  defineRefusals,
  hasRole,
  type Instant,
  isBefore,
  permit,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { type SmsTemplate, smsTemplates } from "./send-sms.ts";
import { SmsTemplateVersion } from "./sms.entity.ts";

const refused = defineRefusals("messaging", {
  unknownTemplate: { status: 404, text: "没有这个短信模板，请从列表中选择。" },
  unknownField: {
    status: 422,
    text: (facts) => `模板里没有“${facts.field}”这个字段，可用字段：${facts.fields}。`,
  },
  inThePast: { status: 422, text: "生效时间不能早于现在，请重新选择生效时间。" },
});

/** The {{fields}} a text may use: those of the declared one. */
export const fieldsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "");

export interface ChangeTemplate {
  code: string;
  text: string;
  /** Switched off: the step sends nothing. */
  enabled: boolean;
  /** Now unless said. */
  effectiveFrom?: Instant | undefined;
  reason: string;
}

/** G3.20: a new text of a template from an instant on; only fields the step fills may stand in it. */
export async function changeTemplate(work: Work, input: ChangeTemplate): Promise<SmsTemplateVersion> {
  permit(hasRole(work.actor, "city", "admin"));
  const template: SmsTemplate | undefined = work.registry.find(smsTemplates, input.code);
  if (!template) throw refused("unknownTemplate");
  const fields = fieldsOf(template.text);
  const unknown = fieldsOf(input.text).find((field) => !fields.includes(field));
  if (unknown) throw refused("unknownField", { field: unknown, fields: fields.join("、") });
  const now = work.clock.now();
  const effectiveFrom = input.effectiveFrom ?? now;
  refuseIf(isBefore(effectiveFrom, now), () => refused("inThePast"));
  const version = work.em.create(SmsTemplateVersion, {
    id: work.newId(),
    ...input,
    effectiveFrom,
    changedBy: work.actor.kind === "staff" ? work.actor.userId : "system",
  });
  const facts = { effectiveFrom: effectiveFrom.toString(), enabled: input.enabled };
  record(work, {
    act: "messaging.templateChanged",
    subjectType: "smsTemplate",
    subjectId: input.code,
    facts,
  });
  await work.em.persist(version).flush();
  return version;
}
