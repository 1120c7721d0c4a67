import { record } from "../audit/index.ts";
import type { Instant, Work } from "../kernel/index.ts";
import { isRunComplete } from "./is-run-complete.ts";
import { abandonmentsForSanction, sanctionYears } from "./parameters.ts";
import { sanctionEnd } from "./sanction-end.ts";
import { imposeSanction } from "./sanctions.ts";
import { Abandonment, Sanction } from "./standing.entity.ts";

export interface RecordAbandonment {
  /** The members of the household: it counts for each of them. */
  personIds: readonly string[];
  householdId: string;
  /** The queue entry whose batch qualification was lost. */
  entryId: string;
  cause: "missed" | "notSigned";
  at: Instant;
}

/**
 * 操作规则 二（六）: one batch was abandoned, for every member; once per entry however often it is told. The third in a row
 * bars a person from flats for two years from it.
 */
export async function recordAbandonment(work: Work, input: RecordAbandonment): Promise<void> {
  const { householdId, entryId, cause, at } = input;
  const known = await work.em.find(Abandonment, { entryId });
  const fresh = input.personIds.filter((id) => !known.some(({ personId }) => personId === id));
  for (const personId of fresh) {
    const row = { id: work.newId(), personId, householdId, entryId, cause, at, clearedAt: null };
    await work.em.insert(Abandonment, row);
    record(work, {
      act: "standing.abandoned",
      subjectType: "person",
      subjectId: personId,
      facts: { entryId, cause },
      at,
    });
    await sanctionIfComplete(work, personId, at);
  }
}

async function sanctionIfComplete(work: Work, personId: string, at: Instant): Promise<void> {
  const sanctions = await work.em.find(
    Sanction,
    { personId, cause: "threeAbandonments" },
    { orderBy: { from: "desc" } },
  );
  const run = await work.em.find(Abandonment, { personId });
  // A sanction whose last abandonment was undone has used nothing up.
  const last = sanctions.find(({ from }) => run.some(({ at: on }) => on.equals(from)));
  const limit = work.policy.at(abandonmentsForSanction, at);
  if (!isRunComplete(run, limit, last?.from)) return;
  await imposeSanction(work, {
    personId,
    cause: "threeAbandonments",
    scope: "flat",
    reason: `连续放弃${limit}批次配租资格`,
    from: at,
    until: sanctionEnd(at, work.policy.at(sanctionYears, at)),
  });
}

/** 二（六）: a signed lease ends the run: the count of these people is zero again. */
export async function clearAbandonments(
  work: Work,
  personIds: readonly string[],
  at: Instant,
): Promise<void> {
  const open = { personId: { $in: [...personIds] }, clearedAt: null };
  if ((await work.em.nativeUpdate(Abandonment, open, { clearedAt: at })) === 0) return;
  for (const personId of personIds)
    record(work, { act: "standing.cleared", subjectType: "person", subjectId: personId, at });
}
