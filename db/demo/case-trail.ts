import { type Case, CaseAct, CaseFinding, type ChainStep } from "@housing/core/casework";
import { type Actor, actorTag, type Facts, type Instant } from "@housing/core/kernel";
import { canonicalJson, sm3Hex } from "@housing/core/privacy";
import type { CaseStory } from "./case-history.ts";
import { demoSystem } from "./demo-actors.ts";
import type { Ledger } from "./ledger.ts";
import type { World } from "./world.ts";

interface Line {
  act: CaseAct["act"];
  at: Instant;
  by: Actor;
  step: ChainStep | undefined;
  state: Case["state"];
  reason?: string;
}

interface Trail {
  id: string;
  story: CaseStory;
  applicant: Actor;
}

/** The trail of a case, each line in the audit log too, and what the check of its income noted. */
export function addTrail(world: World, ledger: Ledger, { id, story, applicant }: Trail): void {
  const formDigest = sm3Hex(canonicalJson(story.form));
  for (const [i, line] of linesOf(story, applicant).entries())
    addLine(world, ledger, { story, line, id, seq: i + 1, formDigest });
  addFinding(world, ledger, id, story);
}

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
