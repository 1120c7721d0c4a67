import { businessTypes } from "../casework/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { ganzhouApply } from "./ganzhou-apply.business.ts";
import { contributeLists } from "./lists.ts";
import { liuzhouApply } from "./liuzhou-apply.business.ts";

export { relationText } from "./form-parts.ts";
export { needOf } from "./ganzhou-apply.business.ts";

export const contributeApplication: Contribution = (registry) => {
  contributeLists(registry);
  registry.add(businessTypes, ganzhouApply.code, ganzhouApply);
  registry.add(businessTypes, liuzhouApply.code, liuzhouApply);
};
