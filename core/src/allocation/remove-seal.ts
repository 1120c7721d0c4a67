import { record } from "../audit/index.ts";
import { PolicyVersion } from "../city/index.ts";
import { found, hasRole, permit, refuseIf, type Work } from "../kernel/index.ts";
import { noticeSeal } from "./parameters.ts";
import { refused } from "./refusals.ts";
import { Seal } from "./seal.entity.ts";
import { allSeals } from "./seals.ts";

/** G3.23 电子签章删除: it signs no more; what it has signed still verifies. Not while notices are sealed with it, or will be. */
export async function removeSeal(work: Work, { id }: { id: string }): Promise<void> {
  permit(mayRemove(work));
  const seal = found(await work.em.findOne(Seal, { id, removedAt: null }));
  refuseIf((await sealsOfNotices(work)).includes(id), () => refused("sealInUse"));
  seal.removedAt = work.clock.now();
  record(work, { act: "allocation.sealRemoved", subjectType: "seal", subjectId: id });
  await work.em.flush();
}

export interface SealView {
  seal: Seal;
  /** Notices are sealed with it now. */
  onNotices: boolean;
  /** By this person, now. */
  removable: boolean;
}

/** All seals for those who may look at them, and what may be done with each. */
export async function sealsOf(work: Work): Promise<SealView[]> {
  permit(hasRole(work.actor, "city", "admin", "district", "window"));
  const [now, ...later] = await sealsOfNotices(work);
  return (await allSeals(work)).map((seal) => ({
    seal,
    onNotices: seal.id === now,
    removable: mayRemove(work) && !seal.removedAt && ![now, ...later].includes(seal.id),
  }));
}

const mayRemove = ({ actor }: Work): boolean => hasRole(actor, "city", "admin");

/** The one in force, and those that take force later. */
async function sealsOfNotices({ em, policy, clock }: Work): Promise<unknown[]> {
  const now = clock.now();
  const later = await em.find(PolicyVersion, { code: noticeSeal.code, effectiveFrom: { $gt: now } });
  return [policy.at(noticeSeal, now), ...later.map(({ value }) => value)];
}
