import { importHeadings } from "@housing/core/inventory";
import test from "ava";
import ExcelJS from "exceljs";
import { type ArchivePart, archive } from "../../../testing/archive.ts";
import { readUnitsSheet } from "./read-units-sheet.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const rowOf = (number: number, texts: readonly string[]): string => {
  const cells = texts.map((text, i) => {
    const place = String.fromCharCode(65 + i) + number;
    return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
};
const flat = ["GZ-001", "1栋", "1", "1", "101", "二居室", "59.80", "南北", "358.80"];

interface Extra {
  before?: string;
  rows?: string;
  after?: string;
}

/** The parts of a sheet with one flat, and what an attacker adds to it. */
function parts({ before = "", rows = "", after = "" }: Extra = {}): ArchivePart[] {
  const data = rowOf(1, importHeadings) + rowOf(2, flat) + rows;
  const rel = (kind: string, target: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  return [
    ["[Content_Types].xml", `<Types xmlns="${packages}/content-types"/>`],
    ["_rels/.rels", rel("officeDocument", "xl/workbook.xml")],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", rel("worksheet", "worksheets/sheet1.xml")],
    [
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="${main}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    ],
  ];
}

const read = (extra: Extra) => readUnitsSheet(archive(parts(extra)));

test("G3.1 an archive that unpacks to gigabytes is refused, also when its index says that it has no parts", async (t) => {
  const filled: ArchivePart[] = [...parts(), ["xl/media/a.png", Buffer.alloc(64 * 1024 * 1024)]];
  const refused = { code: "inventory.tooLargeSheet" };
  for (const entries of [filled.length, filled.length - 1, 0])
    t.like(await t.throwsAsync(readUnitsSheet(archive(filled, entries))), refused, `${entries} parts`);
  t.is((await readUnitsSheet(archive(parts()))).length, 1, "as it should be");
});

test("G3.1 a few characters that stand for all cells of a sheet cost nothing", async (t) => {
  const whole = "A1:XFD1048576";
  const extras: Extra[] = [
    { after: `<mergeCells count="1"><mergeCell ref="${whole}"/></mergeCells>` },
    {
      after: `<dataValidations count="1"><dataValidation type="list" sqref="${whole}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
    },
    { before: '<cols><col min="1" max="2000000000" width="9"/></cols>' },
  ];
  for (const extra of extras) t.is((await read(extra)).length, 1, JSON.stringify(extra));
  const far = rowOf(4_000_000_000, flat);
  t.like(await t.throwsAsync(read({ rows: far })), { code: "inventory.unreadableSheet" });
});

test("G3.1 a sheet that takes too long or too much memory is given up, and the next one is read", async (t) => {
  const sheet = archive(parts());
  const refused = { code: "inventory.tooLargeSheet" };
  t.like(await t.throwsAsync(readUnitsSheet(sheet, { milliseconds: 1, megabytes: 256 })), refused);
  const rows = Array.from({ length: 4000 }, (_, i) => rowOf(3 + i, [...flat, ...Array(20).fill(`${i}`)]));
  const full = archive(parts({ rows: rows.join("") }));
  t.like(await t.throwsAsync(readUnitsSheet(full, { milliseconds: 60_000, megabytes: 32 })), refused);
  t.is((await readUnitsSheet(sheet)).length, 1);
});

async function workbook(
  sheets: Record<string, { rows: readonly (readonly string[])[]; state?: "hidden" }>,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, { rows, state = "visible" }] of Object.entries(sheets))
    book.addWorksheet(name, { state }).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test("G3.1 the flats are found on whichever sheet shows them; on two sheets, nobody guesses which is meant", async (t) => {
  const flats = { rows: [importHeadings, flat] };
  const notes = { rows: [["填表说明"]] };
  const old = { ...flats, state: "hidden" as const };
  t.is((await readUnitsSheet(await workbook({ 旧数据: old, 说明: notes, 房源: flats }))).length, 1);
  t.like(await t.throwsAsync(readUnitsSheet(await workbook({ "1栋": flats, "2栋": flats }))), {
    code: "inventory.severalSheets",
    facts: { names: "1栋、2栋" },
  });
  t.like(await t.throwsAsync(readUnitsSheet(await workbook({ 房源: { rows: [importHeadings] } }))), {
    code: "inventory.noRows",
  });
});

test("G3.1 a heading with other brackets or with blanks is the same heading", async (t) => {
  const typed = importHeadings.map((one) => ` ${one.replace("（", "(").replace("）", ")")} `);
  t.is(
    (await readUnitsSheet(await workbook({ 房源: { rows: [typed, flat] } })))[0]?.row["月租金（元）"],
    "358.80",
  );
});
