import { Unit } from "@housing/core/inventory";
import { inTransaction, systemActor } from "@housing/core/kernel";
import test, { type ExecutionContext } from "ava";
import { addEstate } from "../../../testing/small-city.ts";
import { type Caller, type TestServer, testServer } from "../../../testing/test-server.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");

async function setup(t: ExecutionContext) {
  const server = await testServer();
  t.teardown(server.close);
  await inTransaction(server.system, systemActor("test"), addEstate);
  const orderBy = { doorNo: "asc" } as const;
  const units = await server.system.em.fork().find(Unit, {}, { orderBy });
  return { server, operator: await server.staff("operator", ["360702"]), units: units.map(({ id }) => id) };
}

async function uploaded(server: TestServer, { token }: Caller, name: string, bytes: Buffer): Promise<string> {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(bytes)], name));
  const headers = { authorization: `Bearer ${token}`, "idempotency-key": crypto.randomUUID() };
  const reply = await fetch(`${server.url}/api/files`, { method: "POST", headers, body: form });
  return ((await reply.json()) as { id: string }).id;
}

test("G3.1 a flat's history names every change, who made it and the clause; who is elsewhere does not see it", async (t) => {
  const { server, operator, units } = await setup(t);
  const params = { id: units[0]! };
  await operator.call("holdUnit", { params, body: { reason: "漏水维修" } });
  await operator.call("releaseUnit", { params });
  const { events, allocations } = await operator.call("unitHistory", { params });
  t.deepEqual(
    events.map(({ text }) => text),
    ["解除锁定：暂停使用 → 未上架", "锁定：未上架 → 暂停使用", "登记房源"],
  );
  t.true(events.every(({ actor, policyRevision }) => actor.length > 0 && policyRevision >= 0));
  t.deepEqual(allocations, []);
  for (const other of [await server.staff("operator", ["3607JK"]), await server.applicant()])
    t.like(await t.throwsAsync(other.call("unitHistory", { params })), { status: 404 });
});

test("G1.1 a floor plan is set for all flats of one type, anybody sees it, and only a picture or PDF is taken", async (t) => {
  const { server, operator, units } = await setup(t);
  const params = { id: units[0]! };
  const fileId = await uploaded(server, operator, "户型.png", png);
  const set = { params, body: { fileId, sameType: true } };
  t.is((await operator.call("setFloorPlan", set)).units, 4, "the estate has two types of flat");
  const details = await Promise.all(units.map((id) => server.visitor("unitDetail", { params: { id } })));
  const seen = details.find(({ id }) => id === params.id)!;
  for (const { planFileId, area } of details) t.is(planFileId, area === seen.area ? fileId : null);
  t.regex(seen.planName ?? "", /户型图\.png$/);
  t.is((await fetch(`${server.url}/api/files/${fileId}`)).status, 200);
  await operator.call("setFloorPlan", { params, body: { fileId: null, sameType: false } });
  t.is((await server.visitor("unitDetail", { params })).planFileId, null);
  const sheet = await fetch(`${server.url}/api/inventory/import-template`, {
    headers: { authorization: `Bearer ${operator.token}` },
  });
  const wrong = await uploaded(server, operator, "表.xlsx", Buffer.from(await sheet.arrayBuffer()));
  const refused = operator.call("setFloorPlan", { params, body: { fileId: wrong, sameType: false } });
  t.like(await t.throwsAsync(refused), { status: 422 });
  const clerk = await server.staff("district", ["360702"]);
  t.like(await t.throwsAsync(clerk.call("setFloorPlan", set)), { status: 403 });
  const colleague = await server.staff("operator", ["360702"]);
  const published = colleague.call("setFloorPlan", set);
  t.like(
    await t.throwsAsync(published),
    { status: 404 },
    "what somebody else has uploaded, although readable",
  );
});
