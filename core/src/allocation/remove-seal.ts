import { record } from "../audit/index.ts";
import { PolicyVersion } from "../city/index.ts";
import { found, hasRole, permit, refuseIf, type Work } from "../kernel/index.ts";
import { noticeSeal } from "./parameters.ts";
import { refused } from "./refusals.ts";
import { allSeals } from "./seals.ts";

/** G3.23 电子签章删除: it signs no more; what it has signed still verifies. Not while notices are sealed with it, or will be. */
export async function removeSeal(work: Work, { id }: { id: string }): Promise<void> {
  permit(hasRole(work.actor, "city", "admin"));
  const seal = found((await allSeals(work)).find((one) => one.id === id && !one.removedAt));
  refuseIf((await sealsOfNotices(work)).includes(id), () => refused("sealInUse"));
  seal.removedAt = work.clock.now();
  work.em.persist(seal);
  record(work, { act: "allocation.sealRemoved", subjectType: "seal", subjectId: id });
  await work.em.flush();
}

/** The one in force, and those that take force later. */
async function sealsOfNotices({ em, policy, clock }: Work): Promise<unknown[]> {
  const now = clock.now();
  const later = await em.find(PolicyVersion, { code: noticeSeal.code, effectiveFrom: { $gt: now } });
  return [policy.at(noticeSeal, now), ...later.map(({ value }) => value)];
}
