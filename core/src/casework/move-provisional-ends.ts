import { dayOf, endOfPeriod, type Instant, type Work } from "../kernel/index.ts";
import { endOfOpenList } from "../publicity/index.ts";
import { Case } from "./case.entity.ts";
import { currentStep } from "./chain.ts";
import { typeInVersion } from "./effective-type.ts";

/** The promised ends of the steps that cases stand at, counted again by the calendar that is known now. */
export async function moveStepEnds(work: Work): Promise<void> {
  const waiting = await work.em.find(Case, { stepDueAt: { $gt: work.clock.now() } });
  for (const kase of waiting) {
    const end = kase.state === "inPublicity" ? await endOfOpenList(work, kase.id) : await stepEnd(work, kase);
    if (end && kase.stepDueAt && !end.equals(kase.stepDueAt)) kase.stepDueAt = end;
  }
  await work.em.flush();
}

async function stepEnd(work: Work, kase: Case): Promise<Instant | undefined> {
  const step = currentStep(await typeInVersion(work, kase.businessType, kase.typeVersion), kase);
  const since = kase.stepStartedAt;
  if (step?.kind !== "review" || !step.within || !since) return undefined;
  return endOfPeriod(work.policy.at(step.within, since), dayOf(since), work.calendar).endsAt;
}
