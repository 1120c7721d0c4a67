import { fileAccess } from "@housing/core/document";
import { hasRole, inTransaction, systemActor, type Work } from "@housing/core/kernel";
import { PublicityItem, publish } from "@housing/core/publicity";
import test, { type ExecutionContext } from "ava";
import { type Caller, type TestServer, testServer } from "../../../testing/test-server.ts";

async function start(t: ExecutionContext): Promise<TestServer> {
  const server = await testServer();
  t.teardown(server.close);
  return server;
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A public list with one line; answers the line. */
async function listed(work: Work): Promise<string> {
  const list = { kind: "firstList", groupKey: "g", title: "一榜", districtCode: "360702" };
  const items = [{ subjectId: "case-1", searchNo: "GZ1", line: { name: "王*明" } }];
  const { id } = await publish(work, { ...list, items });
  return (await work.em.findOneOrFail(PublicityItem, { listId: id })).id;
}

async function upload(server: TestServer, caller: Partial<Caller>, file: File) {
  const body = new FormData();
  body.append("file", file);
  const headers: Record<string, string> = caller.token ? { authorization: `Bearer ${caller.token}` } : {};
  const response = await fetch(`${server.url}/api/files`, { method: "POST", headers, body });
  return { status: response.status, data: (await response.json()) as Record<string, unknown> };
}

const content = (server: TestServer, { token }: Partial<Caller>, id: unknown) =>
  fetch(`${server.url}/api/files/${String(id)}`, { headers: { authorization: `Bearer ${token}` } });

test("N1 a file comes back to its owner, and does not exist for anybody else", async (t) => {
  const server = await start(t);
  const owner = await server.applicant();
  const file = new File([new Uint8Array(png)], "户口簿 第1页.png", { type: "image/png" });
  const { status, data } = await upload(server, owner, file);
  t.is(status, 200);
  t.like(data, { name: "户口簿 第1页.png", size: png.length, mediaType: "image/png" });
  const mine = await content(server, owner, data.id);
  t.deepEqual(Buffer.from(await mine.bytes()), png);
  t.is(mine.headers.get("content-type"), "image/png");
  t.is(mine.headers.get("x-content-type-options"), "nosniff");
  t.is((await content(server, await server.applicant(), data.id)).status, 404);
  t.is((await content(server, await server.staff("street"), data.id)).status, 404);
});

test("N1 a domain opens a file to staff who handle what it belongs to", async (t) => {
  const server = await start(t);
  server.system.registry.add(fileAccess, "test", async ({ actor }) => hasRole(actor, "street"));
  const file = new File([new Uint8Array(png)], "a.png", { type: "image/png" });
  const { data } = await upload(server, await server.applicant(), file);
  t.is((await content(server, await server.staff("street"), data.id)).status, 200);
  t.is((await content(server, await server.staff("finance"), data.id)).status, 404);
});

test("N1 an objection takes its author's own files only: naming another's opens it to nobody", async (t) => {
  const server = await start(t);
  const file = new File([new Uint8Array(png)], "a.png", { type: "image/png" });
  const [owner, clerk] = [await server.applicant(), await server.staff("street")];
  const { data } = await upload(server, owner, file);
  const item = await inTransaction(server.system, systemActor("test"), listed);
  const body = { text: "该家庭另有住房，请核查。", fileIds: [String(data.id)] };
  const raise = (call: Caller["call"]) => call("raiseObjection", { params: { id: item }, body });
  for (const call of [clerk.call, server.visitor]) t.like(await t.throwsAsync(raise(call)), { status: 404 });
  t.is((await content(server, clerk, data.id)).status, 404);
  await raise(owner.call);
  t.is((await content(server, clerk, data.id)).status, 200);
});

test("N1 a file is judged by its content: wrong kind, wrong name, too big, empty, no file, nobody", async (t) => {
  const server = await start(t);
  const owner = await server.applicant();
  const refusal = async (file: File, caller: Partial<Caller> = owner) => {
    const { status, data } = await upload(server, caller, file);
    return `${status} ${String(data.code)}`;
  };
  const bytes = new Uint8Array(png);
  const script = ["<script>alert(1)</script>"];
  t.is(await refusal(new File(script, "a.png", { type: "image/png" })), "422 document.broken");
  t.is(await refusal(new File(script, "a.html", { type: "text/html" })), "422 document.type");
  t.is(await refusal(new File([bytes], "a.pdf", { type: "application/pdf" })), "422 document.mismatch");
  t.is(await refusal(new File([], "a.png", { type: "image/png" })), "413 document.size");
  const big = new File([new Uint8Array(11 * 2 ** 20)], "a.png", { type: "image/png" });
  t.is(await refusal(big), "413 http.tooLarge");
  t.is(await refusal(new File([bytes], "a.png", { type: "image/png" }), {}), "401 http.signInFirst");
  const empty = { authorization: `Bearer ${owner.token}`, "content-type": "multipart/form-data; boundary=x" };
  const broken = await fetch(`${server.url}/api/files`, { method: "POST", headers: empty, body: "nothing" });
  t.is(broken.status, 422);
});
