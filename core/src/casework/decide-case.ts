import { Account } from "../identity/index.ts";
import { refuseIf, type Work } from "../kernel/index.ts";
import { sendSms } from "../messaging/index.ts";
import { advance, close } from "./advance.ts";
import type { Case } from "./case.entity.ts";
import { caseFlow } from "./case.flow.ts";
import { loadCaseFor } from "./load-case.ts";
import { refused } from "./refusals.ts";
import { addToTrail } from "./trail.ts";

export interface DecideCase {
  caseId: string;
  decision: "approve" | "return" | "reject";
  /** The opinion; needed for a return and a rejection. */
  reason?: string | undefined;
  /** The last line of the trail that was seen: who decides on anything older is told. */
  seenAct?: string | undefined;
}

/** A review office decides: pass on, send back for correction, or reject with the reason. */
export async function decideCase(work: Work, given: DecideCase): Promise<Case> {
  const { caseId, decision, reason, seenAct } = given;
  const { kase, type } = await loadCaseFor(work, caseId, decision, seenAct);
  refuseIf(decision !== "approve" && !reason?.trim(), () => refused("reasonNeeded"));
  if (decision === "approve") {
    await addToTrail(work, kase, "approved", { reason });
    await advance(work, kase, type, work.clock.today());
    return kase;
  }
  if (decision === "return") {
    kase.state = caseFlow.move(kase.state, "return");
    // The office has done its part; its time begins anew when the correction comes.
    kase.stepDueAt = null;
    await addToTrail(work, kase, "returned", { reason });
    await tellApplicant(work, kase, "case.returned");
    await work.em.flush();
    return kase;
  }
  await rejectCase(work, kase, { act: "rejected", reason: reason ?? "" });
  await type.onClosed?.(work, kase);
  await work.em.flush();
  return kase;
}

/** Ends a case against the applicant: by a review or by an upheld objection. */
export async function rejectCase(
  work: Work,
  kase: Case,
  { act, reason }: { act: "rejected" | "objectionUpheld"; reason: string },
): Promise<void> {
  const state = caseFlow.move(kase.state, "reject");
  await addToTrail(work, kase, act, { reason });
  close(work, kase, state);
  await tellApplicant(work, kase, "case.rejected");
  await work.em.flush();
}

/** The applicant withdraws, or whoever started the case. */
export async function withdrawCase(
  work: Work,
  { caseId, reason }: { caseId: string; reason?: string | undefined },
): Promise<Case> {
  const { kase, type } = await loadCaseFor(work, caseId, "withdraw");
  const wasDraft = kase.state === "draft";
  const state = caseFlow.move(kase.state, "withdraw");
  if (!wasDraft) await addToTrail(work, kase, "withdrawn", { reason });
  close(work, kase, state);
  await work.em.flush();
  if (!wasDraft) await type.onClosed?.(work, kase);
  await work.em.flush();
  return kase;
}

async function tellApplicant(work: Work, kase: Case, template: string): Promise<void> {
  const account = kase.accountId ? await work.em.findOne(Account, { id: kase.accountId }) : null;
  if (account?.phone)
    await sendSms(
      work,
      template,
      { phone: account.phone, subjectType: "case", subjectId: kase.id },
      { caseNo: kase.caseNo ?? "" },
    );
}
