import { ApiError } from "@housing/core/contract/client";
import { PhoneRelease } from "@housing/core/household";
import { Account } from "@housing/core/identity";
import { inTransaction, systemActor } from "@housing/core/kernel";
import { SmsMessage } from "@housing/core/messaging";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { testClient } from "../../../testing/test-client.ts";
import { type Caller, type TestServer, testServer } from "../../../testing/test-server.ts";

const { name, idNumber } = madePerson(1);
const body = { name, idNumber };

/** Somebody is verified under the phone 139…1; somebody else knows the name and the number. */
async function given(t: ExecutionContext) {
  const server = await testServer();
  t.teardown(server.close);
  const owner = await server.applicant({ phone: "13900000001" });
  await owner.call("verifyIdentity", { body });
  return { server, owner, stranger: await server.applicant({ phone: "13900000002" }) };
}

const codeOf = async (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => (error instanceof ApiError ? error.reply.code : String(error)),
  );

async function codeSentTo(server: TestServer, phone: string): Promise<string> {
  const sent = await server.system.em.fork().find(SmsMessage, {}, { orderBy: { id: "desc" }, limit: 5 });
  return /\d{6}/.exec(sent.find((message) => message.phone === phone)?.text ?? "")?.[0] ?? "";
}

const upload = async (server: TestServer, { token }: Caller): Promise<string> => {
  const form = new FormData();
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  form.set("file", new Blob([png], { type: "image/png" }), "card.png");
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(`${server.url}/api/files`, { method: "POST", headers, body: form });
  return ((await reply.json()) as { id: string }).id;
};

test("N1 name and identity number alone do not tie a second account: the phone known before has to agree", async (t) => {
  const { server, stranger } = await given(t);
  const verify = (code?: string) =>
    codeOf(stranger.call("verifyIdentity", { body: { ...body, ...(code && { code }) } }));
  t.is(await verify(), "identity.oldPhoneNeeded");
  t.is(await verify("000000"), "identity.oldPhoneCodeExpired", "none was sent");
  const sent = await stranger.call("requestOldPhoneCode", { body });
  t.is(sent.sentTo, "139****0001");
  const code = await codeSentTo(server, "13900000001");
  t.is(await verify(code === "000000" ? "000001" : "000000"), "identity.oldPhoneCodeWrong");
  const third = await server.applicant({ phone: "13900000003" });
  t.is(
    await codeOf(third.call("verifyIdentity", { body: { ...body, code } })),
    "identity.oldPhoneCodeExpired",
    "good for the account that asked",
  );
  t.is(await verify(code), "done");
  t.like(await stranger.call("me", {}), { verified: true });
});

test("N1 who is not known under another phone is asked for nothing", async (t) => {
  const { stranger, owner } = await given(t);
  const other = { ...madePerson(2), phone: undefined };
  const newcomer = { name: other.name, idNumber: other.idNumber };
  t.is(await codeOf(stranger.call("requestOldPhoneCode", { body: newcomer })), "identity.oldPhoneUnknown");
  t.is(await codeOf(stranger.call("verifyIdentity", { body: newcomer })), "done");
  t.is(await codeOf(owner.call("verifyIdentity", { body })), "done", "again with one's own");
});

test("N1 who is known under an account of WeChat alone cannot be asked, and so nobody else is tied", async (t) => {
  const server = await testServer();
  t.teardown(server.close);
  const { token } = await server.visitor("signInWithWechat", { body: { code: "owner" } });
  const owner = testClient(server.url, token);
  await owner("verifyIdentity", { body });
  const stranger = await server.applicant({ phone: "13900000002" });
  t.is(await codeOf(stranger.call("verifyIdentity", { body })), "identity.tiedElsewhere");
  t.is(await codeOf(stranger.call("requestOldPhoneCode", { body })), "identity.tiedElsewhere");
  t.is(await codeOf(owner("verifyIdentity", { body })), "done", "again with one's own");
});

test("N1 who has lost the phone comes to the window: the tie is released with evidence, and written down", async (t) => {
  const { server, owner, stranger } = await given(t);
  const clerk = await server.staff("window");
  const fileId = await upload(server, clerk);
  const release = (by: Caller, more: object = {}) =>
    codeOf(
      by.call("releasePhone", { body: { ...body, reason: "手机号已停用", fileIds: [fileId], ...more } }),
    );
  t.is(await release(await server.staff("street")), "kernel.notPermitted");
  t.is(await release(clerk, { name: "别的人" }), "household.noSuchPerson");
  t.is(await release(await server.staff("window")), "kernel.notFound", "another's file is no evidence");
  t.is(await release(clerk), "done");
  t.is(await release(clerk), "household.noPhoneKnown");
  t.like(await owner.call("me", {}), { kind: "visitor" }, "signed out");
  t.is(await codeOf(stranger.call("verifyIdentity", { body })), "done");
  t.is(await server.system.em.fork().count(PhoneRelease, {}), 1);
  const accounts = await server.system.em
    .fork()
    .find(Account, {}, { orderBy: { createdAt: "asc", id: "asc" } });
  t.deepEqual(
    accounts.map(({ personId }) => personId !== null),
    [false, true],
  );
  const open = async (by: Caller) => {
    const headers = { authorization: `Bearer ${by.token}` };
    return (await fetch(`${server.url}/api/files/${fileId}`, { headers })).status;
  };
  t.deepEqual(
    [
      await open(await server.staff("auditor")),
      await open(await server.staff("district", ["360702"])),
      await open(stranger),
    ],
    [200, 404, 404],
  );
});

test("N1 a window of another region does not find the person", async (t) => {
  const { server } = await given(t);
  const clerk = await server.staff("window", ["3607JK"]);
  await inTransaction(server.system, systemActor("test"), async ({ em, newId, clock }) => {
    const sql =
      "insert into household (id, applicant_id, account_id, district_code, street_code, size, created_at)";
    const [person] = await em.execute<{ id: string }[]>("select id from person");
    const values = [newId(), person!.id, null, "360702", "360702001", 1, clock.now().epochMilliseconds];
    await em.execute(`${sql} values (?, ?, ?, ?, ?, ?, ?)`, values);
  });
  const fileIds = [await upload(server, clerk)];
  const input = { body: { ...body, reason: "手机号已停用", fileIds } };
  t.is(await codeOf(clerk.call("releasePhone", input)), "household.noSuchPerson");
});
