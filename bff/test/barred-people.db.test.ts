import { Case } from "@housing/core/casework";
import { instant, inTransaction, plainDate, systemActor } from "@housing/core/kernel";
import { ensureDailyBatches, enterQueue } from "@housing/core/queue";
import { applicationForm } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { applicantIs, draftOf, submit, verify, withMember } from "../testing/apply.ts";
import { refusalOf } from "../testing/refusal-of.ts";
import { type TestServer, testServer } from "../testing/test-server.ts";

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer({ at: "2026-06-01T09:00" });
  t.teardown(server.close);
  return server;
}

/** All that is said of a number whose name is typed wrong. */
const misnamed = (path: string) => ({
  path: `${path}.idNumber`,
  text: "姓名和身份证号对不上，请照着身份证核对。没有填错的，请带身份证到服务窗口办理。",
});

test("G3.20 a person in a live application may not be in another, as applicant or as member", async (t) => {
  const server = await start(t);
  const first = await draftOf(server, 1, withMember(applicationForm(1), madePerson(2)));
  await submit(first);
  const others = [
    applicantIs(applicationForm(5), madePerson(1)),
    applicantIs(applicationForm(5), madePerson(2)),
    withMember(applicationForm(5), madePerson(1)),
    withMember(applicationForm(5), madePerson(2)),
  ];
  const draft = await draftOf(server, 5);
  await verify(draft, 5);
  const params = { id: draft.caseId };
  for (const form of others) {
    await draft.applicant.call("saveDraft", { params, body: { form } });
    const { barred } = await draft.applicant.call("caseView", { params });
    const refusal = await refusalOf(submit(draft));
    t.is(barred, refusal.text, "said while it is filled in");
    t.like(refusal, {
      status: 409,
      code: "household.alreadyApplied",
      clause: "《公共租赁住房管理办法》第七条",
    });
    t.regex(refusal.text, /^.\*.?已在申请、轮候或者租住公租房，.*请先撤回原申请、放弃轮候或者办理退租。$/u);
    t.deepEqual((await draft.applicant.call("caseView", { params })).values, form);
  }
  const guessed = withMember(applicationForm(5), { ...madePerson(2), name: "王某某" });
  await draft.applicant.call("saveDraft", { params, body: { form: guessed } });
  const { barred } = await draft.applicant.call("caseView", { params });
  t.is(barred, undefined, "who types numbers of others without their names learns nothing");
  const { code, issues } = await refusalOf(submit(draft));
  t.deepEqual({ code, issues }, { code: "kernel.invalid", issues: [misnamed("members.0")] });
  await draft.applicant.call("saveDraft", { params, body: { form: others[0]! } });
  await first.applicant.call("withdrawCase", { params: { id: first.caseId }, body: {} });
  t.is((await draft.applicant.call("caseView", { params })).barred, undefined);
  await t.notThrowsAsync(submit(draft), "when the other has ended, it is taken");
});

test("G3.18 G3.20 a person under a sanction may not apply, as applicant or as member, until its end", async (t) => {
  const server = await start(t);
  const known = await draftOf(server, 2);
  await submit(known);
  await known.applicant.call("withdrawCase", { params: { id: known.caseId }, body: {} });
  const city = await server.staff("city");
  const body = { idNumber: madePerson(2).idNumber, scope: "flat" as const, reason: "提供虚假材料" };
  const { id } = await city.call("addToBlocklist", { body });
  const [asApplicant, asMember] = [
    await draftOf(server, 2),
    await draftOf(server, 5, withMember(applicationForm(5), madePerson(2))),
  ];
  await verify(asApplicant, 2);
  await verify(asMember, 5);
  for (const draft of [asApplicant, asMember]) {
    const { barred } = await draft.applicant.call("caseView", { params: { id: draft.caseId } });
    const refusal = await refusalOf(submit(draft));
    t.is(barred, refusal.text, "said while it is filled in");
    t.like(refusal, { status: 422, code: "casework.blocked" });
    t.regex(
      refusal.text,
      /^.\*.?自2026年6月1日起限制申请公租房实物配租，2028年6月2日起可以重新申请；其间可以申请租赁补贴。$/u,
    );
    t.is((await draft.applicant.call("caseView", { params: { id: draft.caseId } })).state.code, "draft");
  }
  const misspelt = withMember(applicationForm(5), { ...madePerson(2), name: "王某某" });
  const params = { id: asMember.caseId };
  await asMember.applicant.call("saveDraft", { params, body: { form: misspelt } });
  t.deepEqual((await refusalOf(submit(asMember))).issues, [misnamed("members.0")], "nothing of a sanction");
  const form = withMember(applicationForm(5), madePerson(2));
  await asMember.applicant.call("saveDraft", { params, body: { form } });
  await city.call("removeFromBlocklist", { params: { id }, body: { reason: "申诉成立" } });
  await t.notThrowsAsync(submit(asMember));
});

test("G3.20 a name is set right by whoever told it alone, and by nobody else", async (t) => {
  const server = await start(t);
  const wrong = withMember(applicationForm(1), { ...madePerson(2), name: "王小名" });
  const own = await draftOf(server, 1, wrong);
  await submit(own);
  await own.applicant.call("withdrawCase", { params: { id: own.caseId }, body: {} });
  const right = withMember(applicationForm(1), madePerson(2));
  const other = await draftOf(server, 5, withMember(applicationForm(5), madePerson(2)));
  t.deepEqual((await refusalOf(submit(other))).issues, [misnamed("members.0")]);
  const again = await draftOf(server, 1, right);
  await t.notThrowsAsync(submit(again));
  await again.applicant.call("withdrawCase", { params: { id: again.caseId }, body: {} });
  await t.notThrowsAsync(submit(other), "who knows both right is let through");
});

test("G1.2 who cannot apply anew hears why, and is led to an own place in the queue", async (t) => {
  const server = await start(t);
  const own = await draftOf(server, 1);
  await submit(own);
  await verify(own, 1);
  const barred = async () => {
    const { types } = await own.applicant.call("businessTypes", {});
    return types.find(({ code }) => code === "publicRental.apply")?.barred;
  };
  t.like(await barred(), { waits: false });
  t.regex((await barred())?.text ?? "", /已在申请、轮候或者租住公租房/);
  await inTransaction(server.system, systemActor("test"), async (work) => {
    await ensureDailyBatches(work);
    const { id, caseNo, householdId } = await work.em.findOneOrFail(Case, { id: own.caseId });
    await enterQueue(work, {
      ...{ caseId: id, caseNo: caseNo ?? "", householdId: householdId ?? "", districtCode: "360702" },
      ...{ tier: "lowRent", bedrooms: 2, class: "ordinary" },
      submittedAt: instant("2026-06-01T09:00"),
      qualifiedOn: plainDate("2026-06-01"),
    });
  });
  t.like(await barred(), { waits: true });
});
