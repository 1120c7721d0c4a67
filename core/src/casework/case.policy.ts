import type { FilterQuery } from "@mikro-orm/core";
import {
  type Actor,
  type CityProfile,
  coveredCodes,
  coversRegion,
  hasRole,
  type Staff,
  type Work,
} from "../kernel/index.ts";
import { type BusinessType, businessTypes, type CaseAbility, type ChainStep } from "./business-type.ts";
import type { Case } from "./case.entity.ts";
import { endedStates } from "./case.flow.ts";
import { currentStep } from "./chain.ts";

/** The cases an actor can see at all, as a condition of the query; everything else does not exist for them. */
export function casesVisibleTo(work: Pick<Work, "actor" | "city" | "registry">): FilterQuery<Case> {
  const { actor, city } = work;
  if (actor.kind === "system") return {};
  if (actor.kind === "applicant") return { accountId: actor.accountId };
  if (actor.kind === "visitor") return { id: "" };
  if (hasRole(actor, "city", "auditor", "admin"))
    return { $or: [{ state: { $ne: "draft" } }, { startedBy: actor.userId }] };
  const scopes: FilterQuery<Case>[] = [{ startedBy: actor.userId }];
  const submitted = { state: { $ne: "draft" as const } };
  if (hasRole(actor, "district"))
    scopes.push({ districtCode: { $in: coveredCodes(city, actor.regions, "district") }, ...submitted });
  if (hasRole(actor, "street", "window"))
    scopes.push({ streetCode: { $in: coveredCodes(city, actor.regions, "street") }, ...submitted });
  return { $or: [...scopes, ...handedInByOffice(work)] };
}

/** What the actor's office hands in (a report of flats) is the office's: colleagues see it and go on with it. */
export function handedInByOffice({
  actor,
  city,
  registry,
}: Pick<Work, "actor" | "city" | "registry">): FilterQuery<Case>[] {
  if (actor.kind !== "staff") return [];
  const codes = city.businessTypes.filter((code) => isOfOffice(actor, registry.get(businessTypes, code)));
  if (codes.length === 0) return [];
  const districtCode = { $in: coveredCodes(city, actor.regions, "district") };
  return [{ businessType: { $in: codes }, districtCode, state: { $ne: "draft" } }];
}

const isOfOffice = (actor: Staff, { startedBy }: BusinessType): boolean =>
  startedBy !== "applicant" && hasRole(actor, ...startedBy);

/** Is this the office of the step, for the case's region? */
export function holdsStep(actor: Actor, city: CityProfile, step: ChainStep, kase: Case): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind !== "staff" || !actor.roles.includes(step.role)) return false;
  if (step.region === "city") return true;
  const code = step.region === "street" ? kase.streetCode : kase.districtCode;
  return typeof code === "string" && coversRegion(city, actor.regions, code);
}

/** Who began the case, or a colleague where it is the office's. */
export function isOwner(actor: Actor, city: CityProfile, type: BusinessType, kase: Case): boolean {
  if (actor.kind === "applicant") return kase.accountId === actor.accountId;
  if (actor.kind !== "staff") return false;
  const isTheOffices = kase.state !== "draft" && isOfOffice(actor, type);
  const isTheirs = isTheOffices && coversRegion(city, actor.regions, kase.districtCode ?? "");
  return kase.startedBy === actor.userId || isTheirs;
}

function ownerAbilities(kase: Case): CaseAbility[] {
  if (endedStates.includes(kase.state)) return [];
  const editable = kase.state === "draft" || kase.state === "returned";
  return editable ? ["edit", "addMaterial", "submit", "withdraw"] : ["withdraw"];
}

function officeAbilities(step: ChainStep, kase: Case): CaseAbility[] {
  if (step.kind === "list") return kase.state === "toPublish" ? ["publish"] : [];
  if (kase.state !== "inReview") return [];
  return step.mayReturn === false ? ["approve", "reject"] : ["approve", "reject", "return"];
}

/** What the actor may do with the case now; commands ask the same question. */
export function caseAbilities(
  actor: Actor,
  city: CityProfile,
  type: BusinessType,
  kase: Case,
): CaseAbility[] {
  const step = currentStep(type, kase);
  const office = step && holdsStep(actor, city, step, kase) ? officeAbilities(step, kase) : [];
  return isOwner(actor, city, type, kase) ? [...ownerAbilities(kase), ...office] : office;
}
