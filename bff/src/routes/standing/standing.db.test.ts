import { ApiError } from "@housing/core/contract/client";
import { registerHousehold } from "@housing/core/household";
import { inTransaction, systemActor } from "@housing/core/kernel";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { testServer } from "../../../testing/test-server.ts";

const { idNumber, ...named } = madePerson(1);

async function withPerson(t: ExecutionContext) {
  const server = await testServer({ at: "2026-06-12T09:00" });
  t.teardown(server.close);
  await inTransaction(server.system, systemActor("test"), (work) =>
    registerHousehold(work, {
      ...{ applicant: { ...named, idNumber }, members: [], accountId: null },
      ...{ districtCode: "360702", streetCode: "360702001" },
    }),
  );
  return server;
}

const codeOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(() => undefined).catch((reason: unknown) => reason);
  return error instanceof ApiError ? error.reply.code : `not refused: ${String(error)}`;
};

test("G3.18 黑名单: 手动加入两年，不能重复，移出须有理由，历史保留", async (t) => {
  const server = await withPerson(t);
  const [city, district] = [await server.staff("city"), await server.staff("district", ["360702"])];
  const other = await server.staff("district", ["3607JK"]);
  const body = { idNumber, scope: "flat", reason: "提供虚假材料" } as const;
  t.is(await codeOf(district.call("addToBlocklist", { body })), "kernel.notPermitted");
  const { id } = await city.call("addToBlocklist", { body });
  t.is(await codeOf(city.call("addToBlocklist", { body })), "standing.alreadyListed");
  t.is(
    await codeOf(city.call("addToBlocklist", { body: { ...body, idNumber: madePerson(2).idNumber } })),
    "standing.unknownPerson",
  );
  const [item] = (await district.call("blocklist", { query: {} })).items;
  t.like(item, { id, cause: "manual", active: true });
  t.regex(item?.text ?? "", /2028年6月13日起可以重新申请/);
  t.false(JSON.stringify(item).includes(idNumber), "only a masked number leaves the server");
  t.deepEqual((await other.call("blocklist", { query: {} })).items, []);
  const street = await server.staff("street", ["360702001"]);
  t.is((await street.call("blocklist", { query: { idNumber } })).items.length, 1);
  const unknown = { idNumber: madePerson(2).idNumber };
  t.deepEqual((await street.call("blocklist", { query: unknown })).items, []);
  t.is(
    await codeOf(city.call("removeFromBlocklist", { params: { id }, body: { reason: "" } })),
    "kernel.invalid",
  );
  await city.call("removeFromBlocklist", { params: { id }, body: { reason: "核实有误" } });
  t.like((await city.call("blocklist", { query: {} })).items[0], {
    active: false,
    removalReason: "核实有误",
  });
  t.is(
    await codeOf(city.call("removeFromBlocklist", { params: { id }, body: { reason: "再次" } })),
    "standing.alreadyRemoved",
  );
});

test("G3.12 信用登记: 可以关联黑名单", async (t) => {
  const server = await withPerson(t);
  const city = await server.staff("city");
  const body = {
    idNumber,
    kind: "虚假材料",
    text: "收入证明与核查结果不符",
    sanction: { scope: "all" },
  } as const;
  await city.call("addCreditRecord", { body });
  t.like((await city.call("blocklist", { query: {} })).items[0], { scope: "all", reason: body.text });
});
