import { endOfPeriod, type PlainDate, type Work } from "../kernel/index.ts";
import type { BusinessType, ChainStep } from "./business-type.ts";
import type { Case } from "./case.entity.ts";
import { caseFlow } from "./case.flow.ts";
import { stepAfter } from "./chain.ts";
import { addToTrail } from "./trail.ts";

/** Puts a case at a step of its chain, with the step's promised end. */
export function enterStep(work: Work, kase: Case, { step, index }: { step: ChainStep; index: number }): void {
  const now = work.clock.now();
  const within = step.kind === "review" ? step.within : undefined;
  kase.stepIndex = index;
  kase.stepKey = step.key;
  kase.stepStartedAt = now;
  kase.stepDueAt = within
    ? endOfPeriod(work.policy.at(within, now), work.clock.today(), work.calendar).endsAt
    : null;
  kase.updatedAt = now;
}

/** The current step is passed: on to the next review, to the next list, or approved. `on` is the day that counts. */
export async function advance(work: Work, kase: Case, type: BusinessType, on: PlainDate): Promise<void> {
  const next = stepAfter(type, kase.stepIndex);
  if (!next) return complete(work, kase, type, on);
  kase.state = caseFlow.move(kase.state, next.step.kind === "review" ? "toNextReview" : "toList");
  enterStep(work, kase, next);
  await work.em.flush();
}

async function complete(work: Work, kase: Case, type: BusinessType, on: PlainDate): Promise<void> {
  close(work, kase, caseFlow.move(kase.state, "approve"));
  await work.em.flush();
  await addToTrail(work, kase, "completed");
  await type.onApproved(work, kase, { on });
  await work.em.flush();
}

/** Ends a case in a final state. */
export function close(work: Work, kase: Case, state: Case["state"]): void {
  kase.state = state;
  kase.stepKey = null;
  kase.stepDueAt = null;
  kase.draftKey = null;
  kase.closedAt = work.clock.now();
  kase.updatedAt = kase.closedAt;
}
