import { Case } from "@housing/core/casework";
import type { ApiError } from "@housing/core/contract/client";
import { Household } from "@housing/core/household";
import { idNumberCheck } from "@housing/core/kernel";
import { applicationForm } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { applicantIs, draftOf, type Form, submit, uploadPicture, withMember } from "../testing/apply.ts";
import { refusalOf } from "../testing/refusal-of.ts";
import { type TestServer, testServer } from "../testing/test-server.ts";

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer({ at: "2026-06-01T09:00" });
  t.teardown(server.close);
  return server;
}

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
