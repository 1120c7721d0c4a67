import { record } from "../audit/index.ts";
import { actorTag, type Facts, firstRow, type Work } from "../kernel/index.ts";
import { canonicalJson, sm3Hex } from "../privacy/index.ts";
import { type Case, CaseAct } from "./case.entity.ts";

/** Adds a line to the case's trail and the same fact to the audit log. */
export async function addToTrail(
  work: Work,
  kase: Case,
  act: CaseAct["act"],
  { reason, facts }: { reason?: string | undefined; facts?: Facts } = {},
): Promise<void> {
  const actor = actorTag(work.actor);
  const last = await firstRow<{ seq: number | null }>(
    work.em,
    "select max(seq) as seq from case_act where case_id = ?",
    [kase.id],
  );
  const formDigest = sm3Hex(canonicalJson(kase.form));
  await work.em.insert(CaseAct, {
    id: work.newId(),
    caseId: kase.id,
    seq: Number(last?.seq ?? 0) + 1,
    act,
    stepKey: kase.stepKey,
    at: work.clock.now(),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    reason: reason ?? null,
    policyRevision: work.policy.revisionAt(work.clock.now()),
    formDigest,
  });
  record(work, {
    act: `case.${act}`,
    subjectType: "case",
    subjectId: kase.id,
    districtCode: kase.districtCode ?? null,
    facts: {
      caseNo: kase.caseNo ?? null,
      businessType: kase.businessType,
      state: kase.state,
      step: kase.stepKey ?? null,
      formDigest,
      ...facts,
    },
  });
}
