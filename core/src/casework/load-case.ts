import { change, found, refused as notOurs, type Refusal, refuseIf, type Work } from "../kernel/index.ts";
import type { BusinessType, CaseAbility } from "./business-type.ts";
import { Case, CaseAct } from "./case.entity.ts";
import { caseAbilities, casesVisibleTo, isOwner } from "./case.policy.ts";
import { typeInVersion } from "./effective-type.ts";
import { refused } from "./refusals.ts";

export interface LoadedCase {
  kase: Case;
  type: BusinessType;
  abilities: CaseAbility[];
}

/** A case the actor can see, with its type as the case began and what the actor may do; not found otherwise. */
export async function loadCase(work: Work, caseId: string): Promise<LoadedCase> {
  const visible = casesVisibleTo(work);
  const kase = found(await work.em.findOne(Case, { $and: [{ id: caseId }, visible] }));
  const type = await typeInVersion(work, kase.businessType, kase.typeVersion);
  return { kase, type, abilities: caseAbilities(work.actor, work.city, type, kase) };
}

/**
 * The same for a change: the ability is required. The row is touched first: of many at once each waits here for the one
 * before and then sees what it has done; where an engine does not wait, the version column refuses the second at flush.
 */
export async function loadCaseFor(
  work: Work,
  caseId: string,
  ability: CaseAbility,
  seenAct?: string,
): Promise<LoadedCase> {
  await change(work.em, "update housing_case set updated_at = updated_at where id = ?", [caseId]);
  const loaded = await loadCase(work, caseId);
  if (seenAct !== undefined) await refuseMovedOn(work, caseId, seenAct);
  if (!loaded.abilities.includes(ability)) throw whyNot(work, loaded, ability);
  return loaded;
}

/** Refuses to go on from a trail that has grown since it was seen: another desk decided, or the answers are new. */
async function refuseMovedOn(work: Work, caseId: string, seenAct: string): Promise<void> {
  const last = await work.em.findOne(CaseAct, { caseId }, { orderBy: { seq: "desc" } });
  if (!last || last.id === seenAct) return;
  throw refused("movedOn", { by: last.actorName, atMs: last.at.epochMilliseconds });
}

/** Refuses an act on answers that another device has changed since they were seen. */
export function refuseChangedElsewhere({ formRevision }: Case, seen: number | undefined): void {
  refuseIf(seen !== undefined && seen !== formRevision, () => refused("changedElsewhere"));
}

/** To the one whose case it is, its state is the reason; to everybody else it is not theirs to decide. */
function whyNot({ actor, city }: Work, { kase, type }: LoadedCase, ability: CaseAbility): Refusal {
  if (!isOwner(actor, city, type, kase)) return notOurs("notPermitted");
  if (ability === "submit" && kase.caseNo) return refused("alreadySubmitted", { number: kase.caseNo });
  if (ability === "edit" || ability === "addMaterial") return refused("notEditable");
  return ability === "withdraw" ? refused("ended") : notOurs("notPermitted");
}
