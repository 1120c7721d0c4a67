import { parameters } from "../city/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { smsTemplates } from "../messaging/index.ts";
import { identityParameters } from "./parameters.ts";
import { actCodeTemplate, codeTemplate } from "./sms-code.ts";
import { tiedTemplate } from "./verify-identity.ts";

export const contributeIdentity: Contribution = (registry) => {
  for (const template of [codeTemplate, actCodeTemplate, tiedTemplate])
    registry.add(smsTemplates, template.code, template);
  for (const parameter of identityParameters) registry.add(parameters, parameter.code, parameter);
};
