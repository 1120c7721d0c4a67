import {
  type BusinessType,
  Case,
  CaseAct,
  CaseFinding,
  type ChainStep,
  type FormValues,
} from "@housing/core/casework";
import {
  type Actor,
  actorTag,
  dayOf,
  endOfPeriod,
  type Facts,
  type Instant,
  type PolicyBook,
} from "@housing/core/kernel";
import { blindIndex, canonicalJson, sm3Hex } from "@housing/core/privacy";
import { demoSystem } from "./demo-actors.ts";
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

interface Line {
  act: CaseAct["act"];
  at: Instant;
  by: Actor;
  step: ChainStep | undefined;
  state: Case["state"];
  reason?: string;
}

/** Writes a submitted case with its family, trail, findings, materials and log, as the commands would have left it. */
export function tellCase(world: World, ledger: Ledger, policy: PolicyBook, story: CaseStory): ToldCase {
  const { submittedAt, type, form } = story;
  const family = registerFamily(world, ledger, story.family, { at: submittedAt, withAccount: true });
  const id = world.idAt(submittedAt);
  const lines = linesOf(story, family.actor);
  ledger.add(Case, { id, ...headOf(story, family), ...standingOf(world, policy, story) });
  if (!ended.includes(story.turn?.act ?? ""))
    claimFamily(world, ledger, family, { caseId: id, since: submittedAt });
  const formDigest = sm3Hex(canonicalJson(form));
  for (const [i, line] of lines.entries())
    addLine(world, ledger, { story, line, id, seq: i + 1, formDigest });
  addFinding(world, ledger, id, story);
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
  const waits = { stepKey: step.key, stepDueAt: dueAt ?? null, closedAt: null };
  return { ...here, ...waits, state: turn?.act ?? here.state, updatedAt: turn?.at ?? since };
}

const stateAt = (step: ChainStep): Case["state"] => (step.kind === "review" ? "inReview" : "toPublish");

/** Not every reviewer writes an opinion. */
const opinionAt = (at: Instant): { reason?: string } =>
  at.epochMilliseconds % 3 === 0 ? { reason: "情况属实，符合条件。" } : {};

/** The trail, in order; each line with the step and state in which it was written. */
function linesOf({ type, submittedAt, passes, turn }: CaseStory, applicant: Actor): Line[] {
  const lines: Line[] = [
    { act: "submitted", at: submittedAt, by: applicant, step: type.chain[0], state: "inReview" },
  ];
  for (const [i, { at, by, endsAt }] of passes.entries()) {
    const step = type.chain[i];
    if (step?.kind === "review")
      lines.push({ act: "approved", at, by, step, state: "inReview", ...opinionAt(at) });
    else lines.push({ act: "published", at, by, step, state: "inPublicity" });
    if (endsAt)
      lines.push({ act: "publicityPassed", at: endsAt, by: demoSystem, step, state: "inPublicity" });
  }
  const last = lines.at(-1)!;
  if (passes.length === type.chain.length)
    lines.push({ act: "completed", at: last.at, by: demoSystem, step: undefined, state: "approved" });
  if (turn) {
    const by = turn.by === "applicant" ? applicant : turn.by;
    const state = turn.act === "rejected" ? "inReview" : turn.act;
    lines.push({
      act: turn.act,
      at: turn.at,
      by,
      step: type.chain[passes.length],
      state,
      reason: turn.reason,
    });
  }
  return lines;
}

interface NewLine {
  story: CaseStory;
  line: Line;
  id: string;
  seq: number;
  formDigest: string;
}

function addLine(world: World, ledger: Ledger, { story, line, id, seq, formDigest }: NewLine): void {
  const actor = actorTag(line.by);
  const { at, act, reason = null } = line;
  const stepKey = line.step?.key ?? null;
  ledger.add(CaseAct, {
    ...{ id: world.idAt(at), caseId: id, seq, act, stepKey, at, reason, formDigest, policyRevision: 0 },
    ...{ actorKind: actor.kind, actorId: actor.id, actorName: actor.name },
  });
  const { caseNo, type, family } = story;
  const facts: Facts = { caseNo, businessType: type.code, state: line.state, step: stepKey, formDigest };
  const { districtCode } = family;
  ledger.note(at, line.by, { act: `case.${act}`, subjectType: "case", subjectId: id, districtCode, facts });
}

function addFinding(
  world: World,
  ledger: Ledger,
  caseId: string,
  { form, family, submittedAt: at }: CaseStory,
): void {
  const income = form.income;
  const monthly = income && !Array.isArray(income) ? Number(income.monthlyIncome ?? 0) : 0;
  const perHead = (monthly / (family.members.length + 1) / 100).toFixed(2);
  const text = `填报家庭人均月收入${perHead}元。`;
  ledger.add(CaseFinding, { id: world.idAt(at), caseId, check: "income", severity: "notes", text, at });
}
