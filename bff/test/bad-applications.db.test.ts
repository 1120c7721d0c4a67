import { Case } from "@housing/core/casework";
import { ApiError } from "@housing/core/contract/client";
import { Household } from "@housing/core/household";
import { idNumberCheck } from "@housing/core/kernel";
import { applicationForm } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { draftOf, type OpenDraft, uploadPicture, verify } from "../testing/apply.ts";
import { type TestServer, testServer } from "../testing/test-server.ts";

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer({ at: "2026-06-01T09:00" });
  t.teardown(server.close);
  return server;
}

const refusalOf = async (call: Promise<unknown>): Promise<ApiError["reply"] & { status: number }> => {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return { status: error.status, ...error.reply };
};

const submit = ({ applicant, caseId }: OpenDraft) =>
  applicant.call("submitCase", { params: { id: caseId }, body: {} });

type Form = ReturnType<typeof applicationForm>;
const applicantIs = (form: Form, changes: object): Form =>
  ({ ...form, applicant: { ...(form.applicant as object), ...changes } }) as Form;
const withMember = (form: Form, { name, idNumber }: { name: string; idNumber: string }): Form =>
  ({ ...form, members: [{ name, idNumber, relation: "spouse" }] }) as Form;

const wrongChecksum = (idNumber: string): string => {
  const last = idNumber.at(-1) === "0" ? "1" : "0";
  return idNumber.slice(0, 17) + last;
};
const young = (birthDay: string): string => {
  const first17 = `360790${birthDay}123`;
  return first17 + idNumberCheck(first17);
};

interface BadForm {
  what: string;
  form: Form;
  path: string;
  text: string;
}

const person = madePerson(1);
const badForms: readonly BadForm[] = [
  {
    what: "the applicant's identity number has a wrong last digit",
    form: applicantIs(applicationForm(1), { idNumber: wrongChecksum(person.idNumber) }),
    path: "applicant.idNumber",
    text: "身份证号不正确，请核对18位号码后重新填写。",
  },
  {
    what: "a member's identity number has a wrong last digit",
    form: withMember(applicationForm(1), {
      ...madePerson(2),
      idNumber: wrongChecksum(madePerson(2).idNumber),
    }),
    path: "members.0.idNumber",
    text: "身份证号不正确，请核对18位号码后重新填写。",
  },
  {
    what: "an applicant of seventeen, eighteen tomorrow",
    form: applicantIs(applicationForm(1), { idNumber: young("20080602") }),
    path: "applicant.idNumber",
    text: "申请人须年满18周岁，请由家庭中的成年人申请。",
  },
  {
    what: "the same person twice",
    form: withMember(applicationForm(1), person),
    path: "members.0.idNumber",
    text: "这个身份证号已经填写过，请核对后修改。",
  },
  {
    what: "a text of 200 KB in a field",
    form: applicantIs(applicationForm(1), { address: "长".repeat(66_000) }),
    path: "applicant.address",
    text: "不能超过100个字，请缩短。",
  },
  {
    what: "a field that the form does not have",
    form: applicantIs(applicationForm(1), { vip: "yes" }),
    path: "applicant.vip",
    text: "表单里没有这一项，请刷新页面后重新填写。",
  },
  {
    what: "a list where a text belongs",
    form: applicantIs(applicationForm(1), { name: ["王"] }),
    path: "applicant.name",
    text: "请填写文字。",
  },
];

for (const { what, form, path, text } of badForms) {
  test(`G3.20 N4 ${what}: named at its field, and all that was typed is still there`, async (t) => {
    const server = await start(t);
    const draft = await draftOf(server, 1, form);
    const refusal = await refusalOf(submit(draft));
    t.like(refusal, { status: 422, code: "kernel.invalid" });
    t.deepEqual(refusal.issues, [{ path, text }]);
    const kept = await draft.applicant.call("caseView", { params: { id: draft.caseId } });
    t.deepEqual(kept.values, form);
    t.is(kept.state.code, "draft");
    t.is(await server.system.em.fork().count(Household, {}), 0);
    await draft.applicant.call("saveDraft", {
      params: { id: draft.caseId },
      body: { form: applicationForm(1) },
    });
    await t.notThrowsAsync(submit(draft), "corrected, it is taken");
  });
}

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
  t.is((await refusalOf(submit(draft))).code, "household.alreadyApplied");
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
      /^.\*.?在限制申请期内，2028年6月2日起可以重新申请公租房实物配租；在此之前可以申请租赁补贴。$/u,
    );
    t.is((await draft.applicant.call("caseView", { params: { id: draft.caseId } })).state.code, "draft");
  }
  await city.call("removeFromBlocklist", { params: { id }, body: { reason: "申诉成立" } });
  await t.notThrowsAsync(submit(asMember));
});

test("G3.20 too many files of one kind are refused by name, and those that are there stay", async (t) => {
  const server = await start(t);
  const { applicant, caseId } = await draftOf(server, 1);
  const params = { id: caseId };
  const add = async () =>
    applicant.call("addCaseMaterial", {
      params,
      body: { code: "lowIncome", fileId: await uploadPicture(server, applicant.token) },
    });
  for (let i = 0; i < 5; i += 1) await add();
  const refusal = await refusalOf(add());
  t.like(refusal, {
    status: 422,
    code: "casework.tooManyFiles",
    text: "“低保或低收入证明”最多上传5个文件，请先删除多余的文件。",
  });
  const view = await applicant.call("caseView", { params });
  t.is(view.materials.find(({ key }) => key === "lowIncome")?.files.length, 5);
});

test("G3.20 N4 a session that ends in mid-form: the draft is kept, and goes on after signing in anew", async (t) => {
  const server = await start(t);
  const { applicant, caseId } = await draftOf(server, 1);
  const params = { id: caseId };
  server.system.clock.set(server.system.clock.now().add({ hours: 24 * 7 }));
  const changed = applicantIs(applicationForm(1), { address: "文明大道2号" });
  for (const call of [
    applicant.call("saveDraft", { params, body: { form: changed } }),
    submit({ applicant, caseId }),
    applicant.call("caseView", { params }),
  ])
    t.like(await refusalOf(call), {
      status: 401,
      code: "identity.sessionEnded",
      text: "登录已过期，请重新登录。",
    });
  const again = await server.applicant({ phone: madePerson(1).phone });
  const resumed = await again.call("startCase", { body: { businessType: "publicRental.apply" } });
  t.is(resumed.id, caseId);
  t.deepEqual(resumed.values, applicationForm(1));
  await again.call("saveDraft", { params, body: { form: changed } });
  const unseen = again.call("submitCase", { params, body: { baseRevision: resumed.formRevision } });
  t.is((await refusalOf(unseen)).code, "casework.changedElsewhere");
  t.regex((await submit({ applicant: again, caseId })).number, /^GZ/);
});

test("G3.20 a hundred submissions at once, with one key and with a key each, make one case and one receipt", async (t) => {
  const server = await start(t);
  const repeated = await draftOf(server, 1);
  const sameKey = await Promise.all(
    Array.from({ length: 100 }, () =>
      repeated.applicant.call(
        "submitCase",
        { params: { id: repeated.caseId }, body: {} },
        "one-act-of-one-user",
      ),
    ),
  );
  t.is(new Set(sameKey.map((receipt) => JSON.stringify(receipt))).size, 1);

  const hurried = await draftOf(server, 2);
  const keyEach = await Promise.allSettled(Array.from({ length: 100 }, () => submit(hurried)));
  const receipts = keyEach.filter(({ status }) => status === "fulfilled");
  t.is(receipts.length, 1);
  const cases = await server.system.em.fork().find(Case, {}, { orderBy: { submittedAt: "asc", id: "asc" } });
  const numbers = cases.map(({ caseNo }) => caseNo);
  t.deepEqual(numbers.length, 2);
  for (const refused of keyEach.flatMap((one) =>
    one.status === "rejected" ? [one.reason as ApiError] : [],
  )) {
    t.like(refused, { status: 409, reply: { code: "casework.alreadySubmitted" } });
    t.regex(refused.reply.text, /^这份申请已经提交，受理号GZ\d{14}，不需要重复提交。/);
  }
  t.is(await server.system.em.fork().count(Household, {}), 2);
});

test("G3.20 a hundred drafts begun at once by one account are one draft", async (t) => {
  const server = await start(t);
  const applicant = await server.applicant();
  const body = { businessType: "publicRental.apply" };
  const begun = await Promise.all(Array.from({ length: 100 }, () => applicant.call("startCase", { body })));
  t.is(new Set(begun.map(({ id }) => id)).size, 1);
});
