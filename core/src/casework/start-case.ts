import { type Actor, hasRole, orTryAgain, permit, type Refusal, type Work } from "../kernel/index.ts";
import { type BusinessType, businessTypes } from "./business-type.ts";
import { Case } from "./case.entity.ts";
import { endedStates } from "./case.flow.ts";
import { refuseClosedType, typeInVersion, versionInForce } from "./effective-type.ts";
import type { FormValues } from "./form.ts";

export interface StartCase {
  businessType: string;
  /** What the case is about when it is not a new household: an own queue entry, …; checked by the type's mayStart. */
  subjectId?: string | undefined;
  form?: FormValues | undefined;
}

const startedByApplicant = (type: BusinessType) => type.startedBy === "applicant";

function permitStart(work: Work, type: BusinessType): void {
  const { actor } = work;
  if (actor.kind === "applicant") permit(startedByApplicant(type));
  else permit(hasRole(actor, ...(type.startedBy === "applicant" ? (["window"] as const) : type.startedBy)));
}

/**
 * Begins a draft, or answers the case of this type and subject that the applicant has under way, however far it is: nobody
 * fills in a long form to hear at the end that there is one already.
 */
export async function startCase(work: Work, input: StartCase): Promise<Case> {
  const version = await versionInForce(work, input.businessType);
  const type = await typeInVersion(work, input.businessType, version);
  permitStart(work, type);
  const { actor } = work;
  const own = actor.kind === "applicant" ? await underWay(work, actor.accountId, input) : null;
  if (own) return own;
  const form = input.form ?? (await begunForm(work, type));
  const bar = await type.barred?.(work, { form });
  if (bar) throw bar;
  await refuseClosedType(work, input.businessType);
  await type.mayStart?.(work, input.subjectId);
  const now = work.clock.now();
  const kase = work.em.create(Case, {
    id: work.newId(),
    caseNo: null,
    businessType: type.code,
    typeVersion: version,
    accountId: actor.kind === "applicant" ? actor.accountId : null,
    startedBy: actor.kind === "staff" ? actor.userId : null,
    householdId: null,
    subjectId: input.subjectId ?? null,
    districtCode: null,
    streetCode: null,
    state: "draft",
    stepIndex: -1,
    stepKey: null,
    stepStartedAt: null,
    stepDueAt: null,
    form,
    applicantName: null,
    applicantNameIndex: null,
    applicantIndex: null,
    draftKey: draftKeyOf(actor, input),
    submittedAt: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  });
  await orTryAgain("the draft was begun", () => work.em.persist(kase).flush());
  return kase;
}

const begunForm = async (work: Work, type: BusinessType): Promise<FormValues> =>
  (await type.begunWith?.(work)) ?? {};

/** Why the actor cannot begin one now, known without a single answer. */
export const barredNow = async (work: Work, type: BusinessType): Promise<Refusal | undefined> =>
  type.barred?.(work, { form: await begunForm(work, type) });

function underWay(work: Work, accountId: string, { businessType, subjectId }: StartCase) {
  const open = { state: { $nin: endedStates } };
  const own = { accountId, businessType, subjectId: subjectId ?? null, ...open };
  return work.em.findOne(Case, own, { orderBy: { createdAt: "desc" } });
}

/** Of two drafts begun at once by one account, the second finds the first. */
const draftKeyOf = (actor: Actor, { businessType, subjectId = "" }: StartCase): string | null =>
  actor.kind === "applicant" ? `${actor.accountId}/${businessType}/${subjectId}`.slice(0, 120) : null;

/** The business types that this city offers and this actor may start. */
export function offeredTypes(work: Work): BusinessType[] {
  return work.city.businessTypes
    .map((code) => work.registry.get(businessTypes, code))
    .filter((type) => (work.actor.kind === "staff" ? mayStaffStart(work, type) : startedByApplicant(type)));
}

function mayStaffStart(work: Work, type: BusinessType): boolean {
  return hasRole(work.actor, ...(type.startedBy === "applicant" ? (["window"] as const) : type.startedBy));
}
