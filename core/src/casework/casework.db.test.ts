import {
  addRequiredMaterials,
  applicantAccount,
  applicationForm,
  caseNow,
  draft,
  staff,
  submitted,
} from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import test from "ava";
import { type Actor, instant } from "../kernel/index.ts";
import { QueueEntry } from "../queue/index.ts";
import {
  decideCase,
  loadCase,
  publishCases,
  saveDraft,
  startCase,
  submitCase,
  withdrawCase,
} from "./index.ts";
import { district, fresh, refusal, run, street, throughReviews, to } from "./testing/case-walk.ts";

test("G1.2 G3.8 一（三） an application passes two reviews and two lists and then waits for the next day's batch", async (t) => {
  const system = await fresh(t);
  const { caseId } = await submitted(system, 1);
  t.like(await caseNow(system, caseId), { state: "inReview", stepKey: "street", caseNo: "GZ20260501000001" });
  await throughReviews(system, caseId);
  t.is((await caseNow(system, caseId)).state, "inPublicity");
  await to(system, "2026-05-12T23:59:59.999");
  t.is(
    (await caseNow(system, caseId)).state,
    "inPublicity",
    "published on the 7th: five days, the last is the 12th",
  );
  await to(system, "2026-05-13T00:00");
  t.is((await caseNow(system, caseId)).state, "approved");
  const entry = await system.em.fork().findOneOrFail(QueueEntry, { caseId });
  t.like(entry, { state: "qualified", tier: "publicRental", bedrooms: 2, class: "ordinary", number: null });
  t.is(entry.qualifiedOn?.toString(), "2026-05-12");
  t.is(entry.submittedAt.toString(), instant("2026-05-01T09:00").toString());
});

test("G1.2 everything that is wrong with a form is told at once and nothing typed is lost", async (t) => {
  const system = await fresh(t);
  const form = applicationForm(2);
  form.applicant = { ...(form.applicant as object), idNumber: "36070219900101001X", phone: "123" };
  form.consent = { agreed: false };
  form.extra = { field: "x" };
  const { caseId, applicant } = await draft(system, 2, form);
  const refused = await refusal(
    t,
    run(system, applicant, (work) => submitCase(work, { caseId })),
  );
  t.is(refused.code, "kernel.invalid");
  t.deepEqual(refused.issues.map(({ path }) => path).sort(), [
    "applicant.idNumber",
    "applicant.phone",
    "consent.agreed",
    "extra",
  ]);
  t.deepEqual((await caseNow(system, caseId)).form, form);
});

test("G1.2 an applicant under 18 is told that an adult has to apply", async (t) => {
  const system = await fresh(t);
  const form = applicationForm(3);
  const child = madePerson(3, 2010);
  form.applicant = { ...(form.applicant as object), idNumber: child.idNumber };
  const { caseId, applicant } = await draft(system, 3, form);
  const refused = await refusal(
    t,
    run(system, applicant, (work) => submitCase(work, { caseId })),
  );
  t.regex(refused.issues[0]?.text ?? "", /年满18周岁/);
});

test("G1.2 missing materials are named and nothing is submitted", async (t) => {
  const system = await fresh(t);
  const applicant = await applicantAccount(system, 4);
  const kase = await run(system, applicant, (work) =>
    startCase(work, { businessType: "publicRental.apply", form: applicationForm(4, { tier: "lowRent" }) }),
  );
  const refused = await refusal(
    t,
    run(system, applicant, (work) => submitCase(work, { caseId: kase.id })),
  );
  t.is(refused.code, "casework.materialsMissing");
  t.regex(refused.message, /身份证.*户口簿.*收入证明.*低保/);
  await addRequiredMaterials(system, applicant, kase.id);
  await run(system, applicant, (work) => submitCase(work, { caseId: kase.id }));
  t.is((await caseNow(system, kase.id)).state, "inReview");
});

test("G1.2 a person takes part in one live application: a second one with the same member is refused", async (t) => {
  const system = await fresh(t);
  await submitted(system, 5);
  const form = applicationForm(6);
  form.members = [{ ...madePerson(5), phone: undefined, relation: "spouse" }].map(
    ({ name, idNumber, relation }) => ({ name, idNumber, relation }),
  );
  const { caseId, applicant } = await draft(system, 6, form);
  const refused = await refusal(
    t,
    run(system, applicant, (work) => submitCase(work, { caseId })),
  );
  t.is(refused.code, "household.alreadyApplied");
  t.is((await caseNow(system, caseId)).state, "draft");
});

test("G1.2 withdrawing frees the people for another application", async (t) => {
  const system = await fresh(t);
  const first = await submitted(system, 7);
  await run(system, first.applicant, (work) => withdrawCase(work, { caseId: first.caseId }));
  const again = await submitted(system, 7);
  t.not(again.caseId, first.caseId);
  t.is((await caseNow(system, again.caseId)).state, "inReview");
});

test("G1.2 whoever begins again is given the application under way at every stage, and a new one when it is over", async (t) => {
  const system = await fresh(t);
  const begin = (who: Actor) =>
    run(system, who, async (work) => (await startCase(work, { businessType: "publicRental.apply" })).id);
  const { caseId, applicant } = await draft(system, 11, applicationForm(11));
  t.is(await begin(applicant), caseId, "a draft");
  await run(system, applicant, (work) => submitCase(work, { caseId }));
  t.is(await begin(applicant), caseId, "with the street");
  const decide = (decision: "return" | "approve") =>
    run(system, street, (work) => decideCase(work, { caseId, decision, reason: "请补正收入证明" }));
  await decide("return");
  t.is(await begin(applicant), caseId, "returned for correction");
  await run(system, applicant, (work) => submitCase(work, { caseId }));
  await decide("approve");
  t.is(await begin(applicant), caseId, "waiting for its list");
  t.not(await begin(await applicantAccount(system, 12)), caseId, "another account begins its own");
  const window = staff("window", "360702");
  t.not(await begin(window), await begin(window), "a window begins one for every household");
  await run(system, applicant, (work) => withdrawCase(work, { caseId }));
  const next = await begin(applicant);
  t.not(next, caseId);
  t.is((await caseNow(system, next)).state, "draft");
});

test("一（四） a return for correction keeps the time of the first complete submission", async (t) => {
  const system = await fresh(t);
  const { caseId, applicant } = await submitted(system, 8);
  await refusal(
    t,
    run(system, street, (work) => decideCase(work, { caseId, decision: "return" })),
  );
  await run(system, street, (work) =>
    decideCase(work, { caseId, decision: "return", reason: "请补正收入证明" }),
  );
  t.is((await caseNow(system, caseId)).state, "returned");
  system.clock.set(instant("2026-05-03T10:00"));
  await run(system, applicant, async (work) => {
    await saveDraft(work, { caseId, form: applicationForm(8, { members: 2 }) });
    await submitCase(work, { caseId });
  });
  const kase = await caseNow(system, caseId);
  t.is(kase.state, "inReview");
  t.is(kase.submittedAt?.toString(), instant("2026-05-01T09:00").toString());
});

test("G1.2 a draft that another device has saved since is not overwritten unseen", async (t) => {
  const system = await fresh(t);
  const { caseId, applicant } = await submitted(system, 8);
  await run(system, street, (work) => decideCase(work, { caseId, decision: "return", reason: "请补正" }));
  const { formRevision: base } = await caseNow(system, caseId);
  const save = (baseRevision: number, members: number) => {
    const form = applicationForm(8, { members });
    return run(system, applicant, (work) => saveDraft(work, { caseId, form, baseRevision }));
  };
  await save(base, 2);
  const refused = await refusal(t, save(base, 3));
  t.is(refused.code, "casework.changedElsewhere");
  t.deepEqual((await caseNow(system, caseId)).form, applicationForm(8, { members: 2 }));
  t.is((await save(base + 1, 3)).formRevision, base + 2);
  const submit = (baseRevision: number) =>
    run(system, applicant, (work) => submitCase(work, { caseId, baseRevision }));
  t.is((await refusal(t, submit(base + 1))).code, "casework.changedElsewhere", "nor sent unseen");
  t.is((await caseNow(system, caseId)).state, "returned");
  t.is((await submit(base + 2)).state, "inReview");
});

test("N1 not yours is not found: other applicants, other streets, other districts", async (t) => {
  const system = await fresh(t);
  const { caseId } = await submitted(system, 9);
  const stranger = await applicantAccount(system, 10);
  for (const actor of [stranger, staff("street", "360702002"), staff("district", "3607JK")]) {
    t.is(
      (
        await refusal(
          t,
          run(system, actor, (work) => loadCase(work, caseId)),
        )
      ).status,
      404,
    );
  }
  const refused = await refusal(
    t,
    run(system, district, (work) => decideCase(work, { caseId, decision: "approve" })),
  );
  t.is(refused.code, "kernel.notPermitted", "the district sees it but it is the street's turn");
});

test("LB1.3.1 a Liuzhou application goes through street, district and city with its own form and list", async (t) => {
  const system = await fresh(t, "2026-05-01T09:00", "liuzhou");
  const { need: _need, priority: _priority, ...shared } = applicationForm(14, { street: "450202001" });
  const form = {
    ...shared,
    status: { kind: "migrant", employer: "柳州某厂", socialInsuranceMonths: 36, aid: "none" },
  };
  const { caseId } = await submitted(system, 14, form, "liuzhou.publicRental.apply");
  const reviewers = [staff("street", "450202001"), staff("district", "450202"), staff("city", "450200")];
  for (const reviewer of reviewers)
    await run(system, reviewer, (work) => decideCase(work, { caseId, decision: "approve" }));
  t.like(await caseNow(system, caseId), { state: "toPublish", stepKey: "qualificationList" });
  await run(system, staff("city", "450200"), (work) =>
    publishCases(work, { stepKey: "qualificationList", caseIds: [caseId] }),
  );
  await to(system, "2026-05-09T00:00");
  t.is((await caseNow(system, caseId)).state, "approved");
});
