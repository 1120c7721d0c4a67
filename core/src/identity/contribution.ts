import type { Contribution } from "../kernel/index.ts";
import { smsTemplates } from "../messaging/index.ts";
import { codeTemplate } from "./sms-code.ts";

export const contributeIdentity: Contribution = (registry) => {
  registry.add(smsTemplates, codeTemplate.code, codeTemplate);
};
