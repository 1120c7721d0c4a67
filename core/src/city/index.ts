import type { CityProfile } from "../kernel/index.ts";
import { ganzhou } from "./ganzhou.ts";
import { liuzhou } from "./liuzhou.ts";

export {
  addVersion,
  type ChangeParameter,
  changeParameter,
  loadPolicy,
  parameters,
  parametersOf,
} from "./policy.ts";
export { PolicyVersion } from "./policy-version.entity.ts";

export const cities: Readonly<Record<string, CityProfile>> = { ganzhou, liuzhou };
