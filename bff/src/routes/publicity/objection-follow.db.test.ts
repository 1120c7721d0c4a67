import { ApiError } from "@housing/core/contract/client";
import { inTransaction, systemActor, type Work } from "@housing/core/kernel";
import { PublicityItem, publish } from "@housing/core/publicity";
import test, { type ExecutionContext } from "ava";
import { type TestServer, testServer } from "../../../testing/test-server.ts";

async function start(t: ExecutionContext): Promise<{ server: TestServer; line: string; list: string }> {
  const server = await testServer();
  t.teardown(server.close);
  const published = await inTransaction(server.system, systemActor("test"), listed);
  return { server, ...published };
}

async function listed(work: Work): Promise<{ line: string; list: string }> {
  const list = { kind: "firstList", groupKey: "g", title: "一榜", districtCode: "360702" };
  const items = ["GZ20260601000012", "GZ20260601000123"].map((searchNo) => ({
    ...{ subjectId: searchNo, searchNo, districtCode: "360702" },
    line: { name: "王*明" },
  }));
  const { id } = await publish(work, { ...list, items });
  return { line: (await work.em.findOneOrFail(PublicityItem, { listId: id, position: 1 })).id, list: id };
}

const objection = { text: "该户在外地有房产", contact: "13800138000", fileIds: [] };

test("G1.4 G2.3 whoever has the number of an objection follows it to the decision and its reason", async (t) => {
  const { server, line } = await start(t);
  const { number } = await server.visitor("raiseObjection", { params: { id: line }, body: objection });
  const before = await server.visitor("followObjection", { params: { number: ` ${number.toLowerCase()}` } });
  t.like(before, {
    number,
    listTitle: "一榜",
    state: { code: "open", label: "正在核查" },
    line: { name: "王*明" },
  });
  const words = JSON.stringify(before);
  t.false(
    words.includes(objection.text) || words.includes(objection.contact),
    "what was written stays sealed",
  );
  const office = await server.staff("district");
  const [waiting] = (await office.call("objections", { query: {} })).objections;
  const body = { outcome: "rejected", reason: "经查无此房产" } as const;
  await office.call("decideObjection", { params: { id: waiting!.id }, body });
  const after = await server.visitor("followObjection", { params: { number } });
  t.like(after, { state: { label: "异议不成立" }, reason: "经查无此房产" });
  t.truthy(after.decidedAt);
});

test("G1.4 G2.3 a signed-in objector sees the own objections, nobody else's", async (t) => {
  const { server, line } = await start(t);
  const objector = await server.applicant();
  const { number } = await objector.call("raiseObjection", { params: { id: line }, body: objection });
  const { objections } = await objector.call("myObjections", {});
  t.deepEqual(
    objections.map((one) => [one.number, one.text, one.files]),
    [[number, objection.text, []]],
  );
  t.deepEqual((await (await server.applicant()).call("myObjections", {})).objections, []);
  await t.throwsAsync(server.visitor("myObjections", {}), { instanceOf: ApiError });
});

test("G1.4 a number that is none is not found", async (t) => {
  const { server } = await start(t);
  const error = await t.throwsAsync(
    server.visitor("followObjection", { params: { number: "YY20260601%" } }),
    {
      instanceOf: ApiError,
    },
  );
  t.is(error?.status, 404);
});

test("G1.4 G2.3 a part of the number that is long enough finds the line; a short number only itself", async (t) => {
  const { server, list } = await start(t);
  const find = async (search: string) =>
    (await server.visitor("publicList", { params: { id: list }, query: { search } })).lines.length;
  t.is(await find("0123"), 1);
  t.is(await find("gz2026"), 2);
  t.is(await find("GZ20260601000012"), 1);
  t.is(await find("012"), 0);
  t.is(await find("____"), 0);
});
