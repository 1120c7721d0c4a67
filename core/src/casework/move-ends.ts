import { recordNow } from "../audit/index.ts";
import { change, dayOf, endOfPeriod, Instant, later, rows, startOfDay, type Work } from "../kernel/index.ts";
import { endsOfOpenLists } from "../publicity/index.ts";
import type { CaseState, StepKey } from "./case.flow.ts";
import { currentStep } from "./chain.ts";
import { typeInVersion } from "./effective-type.ts";

interface WaitingCase {
  id: string;
  businessType: string;
  typeVersion: number;
  districtCode: string | null;
  state: CaseState;
  stepIndex: number;
  stepKey: StepKey | null;
  startedAt: number;
  dueAt: number;
}

/**
 * The promised ends of the steps that cases stand at, counted again by the calendar that is known now. What an office
 * promised is as many working days as it said, no more and no fewer; only a day that has begun is not taken from it.
 * Page by page: tens of thousands may wait.
 */
export async function moveStepEnds(work: Work, pageSize = 500): Promise<void> {
  for (let after = ""; ; ) {
    const page = await waitingCases(work, after, pageSize);
    if (page.length === 0) return;
    await moveEndsOf(work, page);
    after = page.at(-1)!.id;
  }
}

function waitingCases(work: Work, after: string, limit: number): Promise<WaitingCase[]> {
  const sql = `select id, business_type as businessType, type_version as typeVersion, district_code as districtCode,
      state, step_index as stepIndex, step_key as stepKey, step_started_at as startedAt, step_due_at as dueAt
    from housing_case where id > ? and step_due_at > ? and step_started_at is not null order by id limit ${limit}`;
  return rows<WaitingCase>(work.em, sql, [after, work.clock.now().epochMilliseconds]);
}

async function moveEndsOf(work: Work, cases: readonly WaitingCase[]): Promise<void> {
  const onLists = cases.filter(({ state }) => state === "inPublicity").map(({ id }) => id);
  const ends = await endsOfOpenLists(work, onLists);
  for (const kase of cases) {
    const end = kase.state === "inPublicity" ? ends.get(kase.id) : await reviewEnd(work, kase);
    if (end && end.epochMilliseconds !== Number(kase.dueAt)) await moveEnd(work, kase, end);
  }
}

async function reviewEnd(work: Work, kase: WaitingCase): Promise<Instant | undefined> {
  const step = currentStep(await typeInVersion(work, kase.businessType, kase.typeVersion), kase);
  if (step?.kind !== "review" || !step.within) return undefined;
  const since = Instant.fromEpochMilliseconds(Number(kase.startedAt));
  const end = endOfPeriod(work.policy.at(step.within, since), dayOf(since), work.calendar).endsAt;
  return later(end, startOfDay(work.clock.today().add({ days: 1 })));
}

/** Unless the case has gone on meanwhile: then its step has another end. */
async function moveEnd(work: Work, kase: WaitingCase, end: Instant): Promise<void> {
  const { id: subjectId, stepKey, districtCode, dueAt } = kase;
  const sql = "update housing_case set step_due_at = ? where id = ? and step_key = ? and step_due_at = ?";
  const values = [end.epochMilliseconds, subjectId, stepKey, Number(dueAt)];
  if ((await change(work.em, sql, values)) !== 1) return;
  const from = Instant.fromEpochMilliseconds(Number(dueAt)).toString();
  const facts = { step: stepKey, from, to: end.toString() };
  await recordNow(work, [{ act: "case.stepEndMoved", subjectType: "case", subjectId, districtCode, facts }]);
}
