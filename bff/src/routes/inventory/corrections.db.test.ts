import { Unit } from "@housing/core/inventory";
import test from "ava";
import { good, setup, typed, upload } from "./testing/sheets.ts";

test("G3.1 a sheet shows what it would change of flats not listed yet, and changes it once it is confirmed", async (t) => {
  const { server, operator } = await setup(t);
  const flats = async () =>
    (await server.system.em.fork().find(Unit, {}, { orderBy: { doorNo: "asc" } })).map(
      ({ doorNo, rentFen, orientation }) => [doorNo, rentFen, orientation],
    );
  const first = await upload(server, operator, await typed([good("101"), good("102"), good("103")]));
  await operator.call("importUnits", { body: { fileId: first } });
  const mended = [good("101").with(8, "400"), good("102").with(4, "1-102").with(7, "东"), good("103")];
  const id = await upload(server, operator, await typed([...mended, good("104")]));
  t.like(await operator.call("importUnits", { body: { fileId: id } }), {
    ...{ imported: 1, known: 1, differing: 2, rejected: 0 },
  });
  t.deepEqual(
    (await flats()).slice(0, 2),
    [
      ["101", 35880, "南北"],
      ["102", 35880, "南北"],
    ],
    "nothing is changed unseen",
  );
  const shown = await operator.call("importCorrections", { params: { id } });
  t.like(shown.corrections, [
    { row: 2, place: "名苑 1栋 101", changes: [{ label: "月租金", from: "358.80元", to: "400.00元" }] },
    {
      row: 3,
      place: "名苑 1栋 102",
      changes: [
        { label: "门牌号", from: "102", to: "1-102" },
        { label: "朝向", from: "南北", to: "东" },
      ],
    },
  ]);

  const { seen } = shown;
  const confirm = () =>
    operator.call("correctImported", { params: { id }, body: { seen } }, "one-and-the-same-try");
  t.deepEqual(await confirm(), { corrected: 2 });
  t.deepEqual(await confirm(), { corrected: 2 }, "once, however often it is sent");
  t.deepEqual(await flats(), [
    ["1-102", 35880, "东"],
    ["101", 40000, "南北"],
    ["103", 35880, "南北"],
    ["104", 35880, "南北"],
  ]);
  const unitId = shown.corrections[0]!.unitId;
  const { events } = await operator.call("unitHistory", { params: { id: unitId } });
  t.is(events[0]?.text, "更正房源登记：月租金 358.80元 → 400.00元");
  t.deepEqual((await operator.call("importCorrections", { params: { id } })).corrections, []);
});

test("G3.1 what has changed since it was shown is shown anew; the sheet of somebody else does not exist", async (t) => {
  const { server, operator } = await setup(t);
  const first = await upload(server, operator, await typed([good("101"), good("102")]));
  await operator.call("importUnits", { body: { fileId: first } });
  const id = await upload(
    server,
    operator,
    await typed([good("101").with(8, "400"), good("102").with(8, "400")]),
  );
  const { seen, corrections } = await operator.call("importCorrections", { params: { id } });
  const unitId = corrections[0]!.unitId;
  const said = { floor: 1, position: 1, doorNo: "101", bedrooms: 2, areaCentiares: 5980 } as const;
  const body = { ...said, orientation: "东", rentFen: 35880, version: 1 } as const;
  await operator.call("correctUnit", { params: { id: unitId }, body });
  const confirm = { params: { id }, body: { seen } };
  t.like(await t.throwsAsync(operator.call("correctImported", confirm)), {
    reply: { code: "inventory.correctionsMoved" },
  });
  t.is(await server.system.em.fork().count(Unit, { rentFen: 40000 }), 0, "none of them");
  const other = await server.staff("operator", ["360702"]);
  t.like(await t.throwsAsync(other.call("importCorrections", { params: { id } })), { status: 404 });
  const clerk = await server.staff("district", ["360702"]);
  t.like(await t.throwsAsync(clerk.call("correctImported", confirm)), { status: 403 });
  t.like(await t.throwsAsync(clerk.call("correctUnit", { params: { id: unitId }, body })), { status: 403 });
  const foreign = await server.staff("operator", ["3607JK"]);
  t.like(await t.throwsAsync(foreign.call("removeUnit", { params: { id: unitId } })), { status: 404 });
});

test("G3.1 a correction with a direction or a door that no flat has, or a field too many, is refused before it begins", async (t) => {
  const { server, operator } = await setup(t);
  const fileId = await upload(server, operator, await typed([good("101"), good("102")]));
  await operator.call("importUnits", { body: { fileId } });
  const unit = await server.system.em.fork().findOneOrFail(Unit, { doorNo: "101" });
  const said = { floor: 1, position: 1, doorNo: "101", bedrooms: 2, areaCentiares: 5980, rentFen: 1 };
  const send = (body: object) =>
    operator.call("correctUnit", {
      params: { id: unit.id },
      body: { ...said, orientation: "东", version: 1, ...body } as never,
    });
  for (const wrong of [{ orientation: "朝阳" }, { doorNo: "=1+1" }, { state: "listed" }, { rentFen: 0 }])
    t.like(await t.throwsAsync(send(wrong)), { status: 422 }, JSON.stringify(wrong));
  await send({});
  await operator.call("removeUnit", { params: { id: unit.id } });
  t.is(await server.system.em.fork().count(Unit, {}), 1);
});
