import { record } from "../audit/index.ts";
import type { RegisteredSeal } from "../document/index.ts";
import { hasRole, orTryAgain, permit, refuseIf, type Work } from "../kernel/index.ts";
import { refused } from "./refusals.ts";
import { Seal } from "./seal.entity.ts";

/** That of the office that issues notices: it seals them as long as no other is chosen. */
export const issuerSeal = "issuer";

/** At start-up: the city has the seal of its issuer. One that was removed stays so; calling it again changes nothing. */
export async function ensureIssuerSeal(work: Work): Promise<void> {
  const own = { id: issuerSeal, authority: work.city.issuer.sealText, middle: "配租专用章" };
  if ((await work.em.count(Seal, { id: issuerSeal })) > 0) return;
  const row = { ...own, addedAt: work.clock.now(), removedAt: null };
  await orTryAgain("the seal of the issuer was added", () => work.em.insert(Seal, row));
  recordAdded(work, issuerSeal);
}

const recordAdded = (work: Work, id: string) =>
  record(work, { act: "allocation.sealAdded", subjectType: "seal", subjectId: id });

/** A registered seal as it is drawn, or null when it was never added or has been removed. For the seal port. */
export async function findSeal(work: Pick<Work, "em">, sealId: string): Promise<RegisteredSeal | null> {
  const seal = await work.em.findOne(Seal, { id: sealId, removedAt: null });
  return seal && { authority: seal.authority, ...(seal.middle && { middle: seal.middle }) };
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
  recordAdded(work, id);
  await work.em.flush();
}

/** All seals in the order in which they were added, the removed ones among them. */
export const allSeals = ({ em }: Pick<Work, "em">): Promise<Seal[]> =>
  em.find(Seal, {}, { orderBy: { addedAt: "asc", id: "asc" } });
