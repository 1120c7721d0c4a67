import { type CityProfile, regionOf } from "../kernel/index.ts";
import type { BusinessType, ChainStep } from "./business-type.ts";
import type { Case } from "./case.entity.ts";

/** The step a case stands at; undefined before submission and after the end. */
export function currentStep(
  type: BusinessType,
  kase: Pick<Case, "stepIndex" | "stepKey">,
): ChainStep | undefined {
  return kase.stepKey === null ? undefined : type.chain[kase.stepIndex];
}

/** What follows when the current step is passed; undefined when it was the last. */
export function stepAfter(type: BusinessType, index: number): { step: ChainStep; index: number } | undefined {
  const step = type.chain[index + 1];
  return step && { step, index: index + 1 };
}

/** The region whose office takes this step, by the name that people know it under. */
export function regionOfStep(
  city: CityProfile,
  { region }: ChainStep,
  { streetCode, districtCode }: Pick<Case, "streetCode" | "districtCode">,
): string {
  const code = { street: streetCode, district: districtCode, city: null }[region];
  return code ? (regionOf(city, code)?.name ?? "") : city.name;
}
