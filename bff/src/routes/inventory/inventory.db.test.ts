import { buffer } from "node:stream/consumers";
import { AuditEntry } from "@housing/core/audit";
import { importHeadings, Unit } from "@housing/core/inventory";
import { xlsx } from "@housing/core/register";
import test from "ava";
import ExcelJS from "exceljs";
import { archive } from "../../../testing/archive.ts";
import type { Caller, TestServer } from "../../../testing/test-server.ts";
import { readUnitsSheet } from "./read-units-sheet.ts";
import { good, type Row, setup, typed, upload } from "./testing/sheets.ts";

async function read(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer);
  return workbook.worksheets[0]!;
}

async function fetched(server: TestServer, { token }: Caller, path: string): Promise<Uint8Array> {
  return (await fetch(`${server.url}/api${path}`, { headers: { authorization: `Bearer ${token}` } })).bytes();
}

test("G3.1 an import takes the good rows and gives back the bad ones as a sheet that says why", async (t) => {
  const { server, operator } = await setup(t);
  const bad: Row[] = [
    good("101").with(8, "400"),
    good("901"),
    ["XX", ...good("201").slice(1)],
    good("301").with(6, "59.805").with(7, "朝南"),
  ];
  const bytes = await typed([
    good("101"),
    ...bad,
    good("102"),
    ["", "", "", "", "", "", "", "", ""],
    ["名苑", ...good("103").slice(1)],
  ]);
  const fileId = await upload(server, operator, bytes);
  const result = await operator.call("importUnits", { body: { fileId } });
  t.is(result.imported, 3);
  t.is(result.known, 0);
  t.is(result.rejected, 4);
  t.deepEqual(result.errors, [
    { row: 3, place: "GZ-001 1栋 101", reasons: ["门牌号101与第2行重复"] },
    { row: 4, place: "GZ-001 1栋 901", reasons: ["楼层应当在1到6之间"] },
    { row: 5, place: "XX 1栋 201", reasons: ["没有编码或名称为“XX”的小区，或不在您的管理范围内"] },
    {
      row: 6,
      place: "GZ-001 1栋 301",
      reasons: [
        "建筑面积（㎡）“59.805”应当是大于0、小于1000万的数，最多两位小数，不写单位",
        "朝向“朝南”应当是东、南、西、北、东南、西南、东北、西北、南北、东西之一",
      ],
    },
  ]);
  const units = await server.system.em.fork().find(Unit, {}, { orderBy: { doorNo: "asc" } });
  t.deepEqual(
    units.map(({ doorNo, state, areaCentiares, rentFen }) => [doorNo, state, areaCentiares, rentFen]),
    [...["101", "102", "103"].map((door) => [door, "registered", 5980, 35880])],
  );
  t.is(await server.system.em.fork().count(AuditEntry, { act: "inventory.unitsImported" }), 1);

  const errors = await fetched(server, operator, `/files/${result.errorFileId}`);
  const sheet = await read(errors);
  t.deepEqual((sheet.getRow(2).values as string[]).slice(-2), ["原行号", "错误原因"]);
  t.is(sheet.getCell("E4").text, "901");
  t.is(sheet.getCell("K4").text, "楼层应当在1到6之间");
  t.is(sheet.rowCount, 2 + 4);

  sheet.getCell("C4").value = "4";
  sheet.getCell("D4").value = "2";
  const corrected = await upload(server, operator, new Uint8Array(await sheet.workbook.xlsx.writeBuffer()));
  const again = await operator.call("importUnits", { body: { fileId: corrected } });
  t.is(again.imported, 1, "the error sheet itself can be corrected and imported");
  t.like(again, { differing: 1, rejected: 2 }, "the flat of the row that was there twice is entered now");
});

test("G3.1 a sheet that was imported may be sent again: its flats are known and not entered twice", async (t) => {
  const { server, operator } = await setup(t);
  const rows = [good("101"), good("102"), good("901")];
  const first = await upload(server, operator, await typed(rows));
  t.like(await operator.call("importUnits", { body: { fileId: first } }), {
    imported: 2,
    known: 0,
    rejected: 1,
  });
  const again = await upload(server, operator, await typed([...rows, good("103")]));
  t.like(await operator.call("importUnits", { body: { fileId: again } }), {
    imported: 1,
    known: 2,
    rejected: 1,
  });
  t.is(await server.system.em.fork().count(Unit, {}), 3);
  const other = [good("101").with(8, "400"), ["名苑", "1号楼", ...good("104").slice(2)]];
  const differing = await upload(server, operator, await typed(other));
  const outcome = await operator.call("importUnits", { body: { fileId: differing } });
  t.like(outcome, { imported: 0, known: 0, differing: 1, rejected: 1 });
  t.deepEqual(outcome.errors[0]?.reasons, ["名苑没有登记楼栋“1号楼”，已登记的是1栋"]);
});

test("G3.1 the template can be imported as it is, once its place exists", async (t) => {
  const { server, operator } = await setup(t);
  const fileId = await upload(
    server,
    operator,
    await fetched(server, operator, "/inventory/import-template"),
  );
  t.like(await operator.call("importUnits", { body: { fileId } }), { imported: 2, rejected: 0 });
});

test("G3.1 an import sent twice goes in once, and a file of somebody else does not exist", async (t) => {
  const { server, operator } = await setup(t);
  const fileId = await upload(server, operator, await typed([good("101"), good("102")]));
  const first = await operator.call("importUnits", { body: { fileId } }, "one-and-the-same-try");
  t.deepEqual(await operator.call("importUnits", { body: { fileId } }, "one-and-the-same-try"), first);
  t.is(await server.system.em.fork().count(Unit, {}), 2);
  const other = await server.staff("operator");
  t.like(await t.throwsAsync(other.call("importUnits", { body: { fileId } })), { status: 404 });
});

test("G3.1 rows of another district come back; who is no operator imports nothing", async (t) => {
  const { server } = await setup(t);
  const bytes = await typed([good("101")]);
  const foreign = await server.staff("operator", ["3607JK"]);
  const result = await foreign.call("importUnits", {
    body: { fileId: await upload(server, foreign, bytes) },
  });
  t.deepEqual([result.imported, result.rejected], [0, 1]);
  const clerk = await server.staff("district", ["360702"]);
  const fileId = await upload(server, clerk, bytes);
  t.like(await t.throwsAsync(clerk.call("importUnits", { body: { fileId } })), { status: 403 });
});

test("G3.1 a file that is no sheet, lacks a column, is too long or unpacks to gigabytes is refused in words", async (t) => {
  const { server, operator } = await setup(t);
  t.like(
    await t.throwsAsync(readUnitsSheet(archive([["xl/workbook.xml", Buffer.alloc(64 * 1024 * 1024)]]))),
    { code: "inventory.tooLargeSheet" },
  );
  t.like(await t.throwsAsync(readUnitsSheet(Buffer.from("no sheet at all"))), {
    code: "inventory.unreadableSheet",
  });
  const lacking = await typed([good("101")], (importHeadings as readonly string[]).with(3, "列号"));
  t.like(await t.throwsAsync(readUnitsSheet(lacking)), {
    message: "表格缺少以下列：位置。请使用导入模板填写后重新上传。",
  });
  const columns = importHeadings.map((label) => ({ label, type: "text" as const }));
  const rows = Array.from({ length: 5001 }, () => good("101"));
  const long = await buffer(xlsx({ name: "房源", watermark: "", columns, rows }));
  const fileId = await upload(server, operator, long);
  t.like(await t.throwsAsync(operator.call("importUnits", { body: { fileId } })), {
    code: undefined,
    status: 422,
  });
  t.is(await server.system.em.fork().count(Unit, {}), 0);
});

test("G1.1 G1.2 anybody sees estates, building table and remaining flats; the table is sent again only when it changed", async (t) => {
  const { server, operator, estateId } = await setup(t);
  const listed = async () => (await server.visitor("estates", { query: {} })).estates[0];
  t.like(await listed(), { name: "名苑", hasUnits: false });
  const fileId = await upload(server, operator, await typed([good("101"), good("102")]));
  await operator.call("importUnits", { body: { fileId } });
  t.like(await listed(), { name: "名苑", hasUnits: true });
  const address = `${server.url}/api/estates/${estateId}/building-table`;
  const first = await fetch(address);
  const etag = first.headers.get("etag") ?? "";
  const { buildings } = (await first.json()) as { buildings: { units: { id: string; doorNo: string }[] }[] };
  t.deepEqual(
    buildings[0]?.units.map(({ doorNo }) => doorNo),
    ["101", "102"],
  );
  t.is((await fetch(address, { headers: { "if-none-match": etag } })).status, 304);
  const unitId = buildings[0]!.units[0]!.id;
  await operator.call("holdUnit", { params: { id: unitId }, body: { reason: "漏水维修" } });
  t.is((await fetch(address, { headers: { "if-none-match": etag } })).status, 200);
  const seen = await server.visitor("unitDetail", { params: { id: unitId } });
  t.like(seen, {
    status: "notAvailable",
    statusText: "暂停使用：漏水维修",
    area: "59.80",
    rentFen: 35880,
    buildingName: "1栋",
  });
  t.is(seen.staff, undefined);
  t.deepEqual((await operator.call("unitDetail", { params: { id: unitId } })).abilities, [
    "release",
    "setPlan",
  ]);
  await operator.call("releaseUnit", { params: { id: unitId } });
  t.deepEqual((await server.visitor("remainingUnits", { query: {} })).estates, []);
  t.like(await t.throwsAsync(server.visitor("buildingTable", { params: { id: "x" } })), { status: 404 });
});
