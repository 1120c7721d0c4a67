import { record } from "../audit/index.ts";
import { textIssues } from "../contract/sms-text.ts";
import {
  hasRole,
  type Instant,
  isBefore,
  permit,
  refuseIf,
  refuseInvalid,
  type Work,
} from "../kernel/index.ts";
import { signature } from "./parameters.ts";
import { refused } from "./refusals.ts";
import { SmsTemplateVersion } from "./sms.entity.ts";
import { smsTemplates } from "./sms-template.ts";

export interface ChangeTemplate {
  code: string;
  text: string;
  /** Switched off: the step sends nothing. */
  enabled: boolean;
  /** Now unless said. */
  effectiveFrom?: Instant | undefined;
  reason: string;
}

/**
 * G3.20: a new text of a template from an instant on, or its step silenced. Only fields that the step fills may stand in
 * it, all that the rules want said must, and what the rules demand to be sent is not silenced.
 */
export async function changeTemplate(work: Work, input: ChangeTemplate): Promise<SmsTemplateVersion> {
  permit(hasRole(work.actor, "city", "admin"));
  const template = work.registry.find(smsTemplates, input.code);
  if (!template) throw refused("unknownTemplate");
  const { title, clause, fields } = template;
  if (clause && !input.enabled) throw refused("demanded", { title, clause });
  const now = work.clock.now();
  const issues = textIssues(input.text, fields, work.policy.at(signature, now));
  refuseInvalid(issues.map((text) => ({ path: "text", text })));
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
