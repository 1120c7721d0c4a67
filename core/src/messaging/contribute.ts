import { parameters } from "../city/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { messagingParameters } from "./parameters.ts";
import { testTemplate } from "./send-test.ts";
import { smsTemplates } from "./sms-template.ts";

export const contributeMessaging: Contribution = (registry) => {
  for (const parameter of messagingParameters) registry.add(parameters, parameter.code, parameter);
  registry.add(smsTemplates, testTemplate.code, testTemplate);
};
