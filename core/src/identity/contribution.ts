import { parameters } from "../city/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { smsTemplates } from "../messaging/index.ts";
import { identityParameters } from "./parameters.ts";
import { codeTemplate } from "./sms-code.ts";

export const contributeIdentity: Contribution = (registry) => {
  registry.add(smsTemplates, codeTemplate.code, codeTemplate);
  for (const parameter of identityParameters) registry.add(parameters, parameter.code, parameter);
};
