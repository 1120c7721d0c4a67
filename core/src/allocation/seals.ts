import { record } from "../audit/index.ts";
import type { RegisteredSeal } from "../document/index.ts";
import { hasRole, Instant, permit, refuseIf, type Work } from "../kernel/index.ts";
import { refused } from "./refusals.ts";
import { Seal } from "./seal.entity.ts";

/** The seal that every city has from the start: that of the office that issues notices. */
export const issuerSeal = "issuer";

/** A registered seal as it is drawn, or null when it was never added or has been removed. For the seal port. */
export async function findSeal(
  work: Pick<Work, "em" | "city">,
  sealId: string,
): Promise<RegisteredSeal | null> {
  const seal = await work.em.findOne(Seal, { id: sealId });
  if (seal)
    return seal.removedAt ? null : { authority: seal.authority, ...(seal.middle && { middle: seal.middle }) };
  return sealId === issuerSeal ? { authority: work.city.issuer.sealText, middle: "配租专用章" } : null;
}

export interface AddSeal {
  id: string;
  authority: string;
  middle?: string | undefined;
}

/** G3.23 电子签章增加. */
export async function addSeal(work: Work, { id, authority, middle }: AddSeal): Promise<void> {
  permit(hasRole(work.actor, "city", "admin"));
  refuseIf((await work.em.count(Seal, { id })) > 0, () => refused("sealExists"));
  const addedAt = work.clock.now();
  work.em.persist(work.em.create(Seal, { id, authority, middle: middle ?? null, addedAt, removedAt: null }));
  record(work, { act: "allocation.sealAdded", subjectType: "seal", subjectId: id });
  await work.em.flush();
}

/** All seals for those who may look at them. */
export async function sealsOf(work: Work): Promise<Seal[]> {
  permit(hasRole(work.actor, "city", "admin", "district", "window"));
  return allSeals(work);
}

/** Of a seal that is there from the start. */
const fromTheStart = Instant.fromEpochMilliseconds(0);

/** All seals, the issuer's own first; removed ones are shown as such. */
export async function allSeals(work: Work): Promise<Seal[]> {
  const added = await work.em.find(Seal, {}, { orderBy: { addedAt: "asc", id: "asc" } });
  if (added.some(({ id }) => id === issuerSeal)) return added;
  const { sealText } = work.city.issuer;
  const own = {
    id: issuerSeal,
    authority: sealText,
    middle: "配租专用章",
    addedAt: fromTheStart,
    removedAt: null,
  };
  return [work.em.create(Seal, own, { persist: false }), ...added];
}
