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
