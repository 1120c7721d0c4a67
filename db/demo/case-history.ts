import { type BusinessType, Case, type ChainStep, type FormValues } from "@housing/core/casework";
import { type Actor, dayOf, endOfPeriod, type Instant, type PolicyBook } from "@housing/core/kernel";
import { blindIndex } from "@housing/core/privacy";
import { addTrail } from "./case-trail.ts";
import { claimFamily, type Family, type RegisteredFamily, registerFamily } from "./families.ts";
import type { Ledger } from "./ledger.ts";
import { addMaterials } from "./materials.ts";
import type { World } from "./world.ts";

/** A step of the chain that the case has passed. */
export interface Pass {
  /** When the office approved, or published the list. */
  at: Instant;
  by: Actor;
  /** Of a list: the exclusive end of its publicity. */
  endsAt?: Instant;
}

/** How the case left the chain, or came to a halt at the step after its passes. */
export interface Turn {
  act: "returned" | "rejected" | "withdrawn";
  at: Instant;
  by: Actor | "applicant";
  reason: string;
}

/** A submitted application as it happened. */
export interface CaseStory {
  type: BusinessType;
  caseNo: string;
  family: Family;
  form: FormValues;
  submittedAt: Instant;
  passes: readonly Pass[];
  turn?: Turn | undefined;
}

export interface ToldCase {
  id: string;
  caseNo: string;
  family: RegisteredFamily;
  form: FormValues;
  submittedAt: Instant;
  story: CaseStory;
}

/** Writes a submitted case with its family, trail, findings, materials and log, as the commands would have left it. */
export function tellCase(world: World, ledger: Ledger, policy: PolicyBook, story: CaseStory): ToldCase {
  const { submittedAt, type, form } = story;
  const family = registerFamily(world, ledger, story.family, { at: submittedAt, withAccount: true });
  const id = world.idAt(submittedAt);
  ledger.add(Case, { id, ...headOf(story, family), ...standingOf(world, policy, story) });
  if (!ended.includes(story.turn?.act ?? ""))
    claimFamily(world, ledger, family, { caseId: id, since: submittedAt });
  addTrail(world, ledger, { id, story, applicant: family.actor });
  addMaterials(world, ledger, { caseId: id, type, form, at: submittedAt, by: family.actor.accountId });
  return { id, caseNo: story.caseNo, family, form, submittedAt, story };
}

const ended: readonly string[] = ["rejected", "withdrawn"];

function headOf({ type, caseNo, form, submittedAt }: CaseStory, family: RegisteredFamily) {
  const { name, idNumber } = family.applicant;
  return {
    caseNo,
    form,
    submittedAt,
    businessType: type.code,
    typeVersion: 0,
    accountId: family.actor.accountId,
    startedBy: null,
    householdId: family.householdId,
    subjectId: null,
    districtCode: family.districtCode,
    streetCode: family.streetCode,
    formRevision: 1,
    applicantName: name,
    applicantNameIndex: blindIndex("person.name", name),
    applicantIndex: blindIndex("person.id_number", idNumber),
    draftKey: null,
    createdAt: submittedAt.subtract({ minutes: 40 }),
  };
}

/** Where the case stands after what it has passed. */
function standingOf(world: World, policy: PolicyBook, story: CaseStory): Partial<Case> {
  const { type, submittedAt, passes, turn } = story;
  const last = passes.at(-1);
  const since = last?.endsAt ?? last?.at ?? submittedAt;
  const step = type.chain[passes.length];
  const over = { stepKey: null, stepDueAt: null, stepStartedAt: since };
  if (!step)
    return { ...over, state: "approved", stepIndex: passes.length - 1, updatedAt: since, closedAt: since };
  const here = { state: stateAt(step), stepIndex: passes.length, stepStartedAt: since };
  if (turn && ended.includes(turn.act))
    return { ...over, ...here, state: turn.act, updatedAt: turn.at, closedAt: turn.at };
  const within = step.kind === "review" ? step.within : undefined;
  const dueAt = within && endOfPeriod(policy.at(within, since), dayOf(since), world.system.calendar).endsAt;
  // One that was sent back waits for its applicant: no office's time runs.
  const waits = { stepKey: step.key, stepDueAt: turn ? null : (dueAt ?? null), closedAt: null };
  return { ...here, ...waits, state: turn?.act ?? here.state, updatedAt: turn?.at ?? since };
}

const stateAt = (step: ChainStep): Case["state"] => (step.kind === "review" ? "inReview" : "toPublish");
