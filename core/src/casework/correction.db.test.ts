import { applicationForm, caseNow, submitted } from "@housing/db/testing/applications";
import test from "ava";
import { instant } from "../kernel/index.ts";
import { CaseAct, decideCase, publishCases, saveDraft, submitCase } from "./index.ts";
import { district, fresh, refusal, run, street, to } from "./testing/case-walk.ts";

/** An application that the district has sent back after the first list. */
async function returnedByDistrict(t: Parameters<typeof fresh>[0]) {
  const system = await fresh(t);
  const { caseId, applicant } = await submitted(system, 1);
  await run(system, street, (work) => decideCase(work, { caseId, decision: "approve" }));
  await run(system, street, (work) => publishCases(work, { stepKey: "firstList", caseIds: [caseId] }));
  await to(system, "2026-05-07T00:00");
  const back = { caseId, decision: "return" as const, reason: "请更正现住址" };
  await run(system, district, (work) => decideCase(work, back));
  const correct = async (streetCode: string) => {
    const form = applicationForm(1);
    form.applicant = { ...(form.applicant as object), street: streetCode };
    await run(system, applicant, (work) => saveDraft(work, { caseId, form }));
    await run(system, applicant, (work) => submitCase(work, { caseId }));
    return caseNow(system, caseId);
  };
  return { system, caseId, correct };
}

test("G1.2 一（三） a correction that names another street begins again at that street's first review", async (t) => {
  const { correct } = await returnedByDistrict(t);
  const corrected = await correct("360702002");
  t.like(corrected, { state: "inReview", stepKey: "street", stepIndex: 0, streetCode: "360702002" });
  t.is(
    corrected.submittedAt?.toString(),
    instant("2026-05-01T09:00").toString(),
    "一（四） the time of application stays",
  );
});

test("G1.2 a correction in the same street goes on at the step that sent it back, whose time begins anew", async (t) => {
  const { system, caseId, correct } = await returnedByDistrict(t);
  t.is((await caseNow(system, caseId)).stepDueAt, null, "no office's time runs while the applicant corrects");
  const corrected = await correct("360702001");
  t.like(corrected, { state: "inReview", stepKey: "district", stepIndex: 2 });
  t.is(corrected.stepDueAt?.toString(), instant("2026-05-16T00:00").toString());
});

test("G1.2 a correction to another district begins there, and its first district review is the new one's", async (t) => {
  const { correct } = await returnedByDistrict(t);
  const corrected = await correct("3607JK001");
  t.like(corrected, { stepKey: "street", streetCode: "3607JK001", districtCode: "3607JK" });
});

test("G1.2 who decides on what has moved on since it was seen is told by whom, and nothing is decided", async (t) => {
  const { system, caseId, correct } = await returnedByDistrict(t);
  const lastAct = () => system.em.fork().findOneOrFail(CaseAct, { caseId }, { orderBy: { seq: "desc" } });
  const seen = (await lastAct()).id;
  await correct("360702001");
  const decide = (seenAct: string) =>
    run(system, district, (work) => decideCase(work, { caseId, decision: "approve", seenAct }));
  const late = await refusal(t, decide(seen));
  t.is(late.code, "casework.movedOn");
  t.regex(late.message, /2026年5月7日00:00办理了它/);
  t.is((await caseNow(system, caseId)).state, "inReview");
  const now = (await lastAct()).id;
  await decide(now);
  t.is((await caseNow(system, caseId)).state, "toPublish");
  const again = await refusal(t, decide(now));
  t.regex(again.message, /区级甲/, "decided at another desk: not a lack of permission");
});
