import { AllocationNotice } from "@housing/core/allocation";
import { nextDueAt, sweepDeadlines } from "@housing/core/deadline";
import { compareInstants, instant, inTransaction, rows, systemActor } from "@housing/core/kernel";
import { SmsMessage } from "@housing/core/messaging";
import { ensureDailyBatches } from "@housing/core/queue";
import { applicationForm } from "@housing/db/testing/applications";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { addEstate } from "../testing/small-city.ts";
import { type Caller, type TestServer, testServer } from "../testing/test-server.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Time passes as on the demo clock: from due instant to due instant. */
async function walkTo(server: TestServer, text: string): Promise<void> {
  const { system } = server;
  const to = instant(text);
  for (;;) {
    const next = await nextDueAt(system, system.clock.now());
    if (!next || compareInstants(next, to) > 0) break;
    system.clock.set(next);
    const { failed } = await sweepDeadlines(system, next);
    if (failed[0]) throw failed[0].error;
  }
  system.clock.set(to);
  const { failed } = await sweepDeadlines(system, to);
  if (failed[0]) throw failed[0].error;
}

async function upload(server: TestServer, { token }: Caller): Promise<string> {
  const form = new FormData();
  form.set("file", new Blob([png], { type: "image/png" }), "身份证.png");
  const headers = { authorization: `Bearer ${token}`, "idempotency-key": crypto.randomUUID() };
  const reply = await fetch(`${server.url}/api/files`, { method: "POST", body: form, headers });
  return ((await reply.json()) as { id: string }).id;
}

async function apply(server: TestServer, n: number, changes: Parameters<typeof applicationForm>[1] = {}) {
  const applicant = await server.applicant({ phone: madePerson(n).phone });
  const started = await applicant.call("startCase", { body: { businessType: "publicRental.apply" } });
  await applicant.call("saveDraft", {
    params: { id: started.id },
    body: { form: applicationForm(n, changes) },
  });
  const fileId = await upload(server, applicant);
  const draft = await applicant.call("caseView", { params: { id: started.id } });
  for (const material of draft.materials.filter(({ required }) => required)) {
    await applicant.call("addCaseMaterial", {
      params: { id: draft.id },
      body: { code: material.key, fileId },
    });
  }
  const receipt = await applicant.call("submitCase", { params: { id: draft.id }, body: {} });
  return { applicant, caseId: draft.id, receipt };
}

const streetOffice = (server: TestServer) => server.staff("street", ["360702001"]);
const districtOffice = (server: TestServer) => server.staff("district", ["360702"]);

async function reviewed(server: TestServer, caseIds: string[]): Promise<void> {
  const pass = async ({ call }: Caller, stepKey: string) => {
    for (const id of caseIds) await call("decideCase", { params: { id }, body: { decision: "approve" } });
    await call("publishCases", { body: { stepKey, caseIds } });
  };
  await pass(await streetOffice(server), "firstList");
  await walkTo(server, "2026-06-07T09:00");
  await pass(await districtOffice(server), "secondList");
}

/** What stands on a workbench: kind of work → how many. */
async function waiting({ call }: Caller): Promise<Record<string, number>> {
  const { groups } = await call("workbench", { query: {} });
  return Object.fromEntries(groups.map(({ code, count }) => [code, count]));
}

async function objectedAndRejected(server: TestServer, listId: string): Promise<void> {
  const list = await server.visitor("publicList", { params: { id: listId }, query: {} });
  const body = { text: "该户情况不实，请核查", fileIds: [] };
  await server.visitor("raiseObjection", { params: { id: list.lines[0]!.id }, body });
  const district = await districtOffice(server);
  const [todo] = (await district.call("workbench", { query: {} })).todos;
  if (todo?.kind !== "objections") throw new Error("the objection waits on no workbench");
  const { objections } = await district.call("objections", { query: {} });
  const [at] = objections.filter(({ id }) => todo.link === `/publicity/objections?id=${id}`);
  if (!at?.link.startsWith("/queue/entries/")) throw new Error("the objection leads to no household");
  const outcome = { outcome: "rejected" as const, reason: "经查情况属实" };
  await district.call("decideObjection", { params: { id: todo.id }, body: outcome });
}

/** Signs in anew: days pass in the test, and sessions end. */
const signedIn = (server: TestServer, n: number) => server.applicant({ phone: madePerson(n).phone });

async function listedUnits(server: TestServer): Promise<string[]> {
  await inTransaction(server.system, systemActor("seed"), addEstate);
  const operator = await server.staff("operator");
  const district = await districtOffice(server);
  const { estates } = await server.visitor("estates", { query: {} });
  const table = await operator.call("buildingTable", { params: { id: estates[0]!.id } });
  const unitIds =
    JSON.stringify(table)
      .match(/"id":"([^"]+)"[^{}]*"doorNo"/g)
      ?.map((text) => text.slice(6, 42)) ?? [];
  const form = {
    request: { districtCode: "360702", reason: "新建房源上架" },
    units: unitIds.map((unitId) => ({ unitId })),
  };
  const started = await operator.call("startCase", { body: { businessType: "inventory.listUnits", form } });
  await operator.call("submitCase", { params: { id: started.id }, body: {} });
  await district.call("decideCase", { params: { id: started.id }, body: { decision: "approve" } });
  return unitIds;
}

async function smsTo(server: TestServer, n: number): Promise<string[]> {
  const messages = await server.system.em
    .fork()
    .find(SmsMessage, {}, { orderBy: { queuedAt: "asc", id: "asc" } });
  return messages.filter(({ phone }) => phone === madePerson(n).phone).map(({ text }) => text);
}

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer({ at: "2026-06-01T09:00" });
  t.teardown(server.close);
  await inTransaction(server.system, systemActor("start"), ensureDailyBatches);
  return server;
}

test("G1.2 G1.3 G1.4 G1.5 G3.1 G3.2 G3.4 G3.5 G3.6 G3.7 G3.8 G4.1 the whole path: from an application to a sealed notice and a lease", async (t) => {
  const server = await start(t);
  const { system } = server;
  const first = await apply(server, 1, { tier: "publicRental" });
  system.clock.set(instant("2026-06-01T09:10"));
  const second = await apply(server, 2, { tier: "lowRent" });
  t.regex(first.receipt.number, /^GZ20260601\d{6}$/);
  await reviewed(server, [first.caseId, second.caseId]);

  await walkTo(server, "2026-06-13T09:00");
  const numbered = (await (await signedIn(server, 1)).call("myQueue", {})).standing;
  t.like(numbered, { number: 1, batchDay: "2026-06-13", state: { code: "publicised" } });
  await objectedAndRejected(server, numbered?.publicity?.listId ?? "");
  await walkTo(server, "2026-06-17T09:00");
  const [one, two] = [await signedIn(server, 1), await signedIn(server, 2)];
  t.is((await one.call("myQueue", {})).standing?.state.code, "inLine");

  const unitIds = await listedUnits(server);
  t.is(unitIds.length, 8);
  const city = await server.staff("city");
  const { id } = await city.call("createSession", {
    body: { areaCode: "GZ-CENTRE", bedrooms: 2, unitIds: unitIds.slice(0, 3) },
  });
  await city.call("startSession", { params: { id } });
  await walkTo(server, "2026-06-17T09:01");

  t.deepEqual(await waiting(city), { sessions: 1 });
  const turn = (await two.call("mySelection", {})).offers[0]!;
  t.is(turn.state.code, "open", "廉租住房组 is called first");
  t.is((await one.call("mySelection", {})).offers[0]?.state.code, "admitted");
  t.true((await smsTo(server, 2)).some((text) => text.includes("选房")));
  const own = { params: { id: turn.id }, body: { unitId: unitIds[0]! } };
  await t.throwsAsync(one.call("confirmUnit", own), { message: /没有找到/ });
  const confirmed = await two.call("confirmUnit", own);
  t.is(confirmed.unitId, unitIds[0]!);

  const next = (await one.call("mySelection", {})).offers[0]!;
  t.is(next.state.code, "open", "confirming opened the next offer");
  await t.throwsAsync(one.call("confirmUnit", { params: { id: next.id }, body: { unitId: unitIds[0]! } }), {
    message: /刚刚被选走/,
  });
  await one.call("confirmUnit", { params: { id: next.id }, body: { unitId: unitIds[1]! } });
  t.is((await city.call("selectionSession", { params: { id } })).session.state.code, "closed");

  await walkTo(server, "2026-06-22T23:59");
  t.is((await two.call("myAllocations", {})).allocations[0]?.state.code, "publicised");
  await walkTo(server, "2026-06-23T00:10");
  const later = await signedIn(server, 2);
  const [allocation] = (await later.call("myAllocations", {})).allocations;
  t.is(allocation?.state.code, "qualified");
  t.true((await smsTo(server, 2)).some((text) => text.includes("配租通知单")));
  const notice = allocation!.notices[0]!;
  t.is(notice.state.code, "sealed");
  const pdf = await fetch(`${server.url}/api/notices/${notice.id}/file`, {
    headers: { authorization: `Bearer ${later.token}` },
  });
  t.is(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    "%PDF-",
  );
  const printed = await system.em.fork().findOneOrFail(AllocationNotice, { id: notice.id });
  t.deepEqual(
    printed.fields.members.map(({ relation }) => relation),
    ["子女"],
  );
  const verified = await server.visitor("verifyNotice", {
    query: { noticeNo: notice.noticeNo, code: notice.verifyCode },
  });
  t.truthy(verified);

  const kept = await rows<{ outcome: string }>(system.em.fork(), "select outcome from idempotency_key");
  t.true(kept.length > 10);
  t.false(
    kept.some(({ outcome }) => outcome.includes(madePerson(1).idNumber)),
    "answers are kept sealed",
  );

  const operator = await server.staff("operator");
  t.deepEqual(await waiting(operator), { moveIn: 2 });
  const { batches } = await operator.call("moveInBatches", {});
  t.is(batches.length, 1);
  const batch = await operator.call("moveInBatch", { params: { id: batches[0]!.id } });
  t.is(batch.households.length, 2);
});
