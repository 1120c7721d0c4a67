import { buffer } from "node:stream/consumers";
import { type Sheet, xlsx } from "@housing/core/register";
import test from "ava";
import ExcelJS from "exceljs";

const sheet = (rows: Sheet["rows"]): Sheet => ({
  name: "名册[1]:2026/06",
  watermark: "导出人：测试员",
  columns: [
    { label: "编号", type: "text" },
    { label: "户数", type: "number" },
    { label: "租金", type: "money" },
  ],
  rows,
});

async function opened(rows: Sheet["rows"]): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  const bytes = Uint8Array.from(await buffer(xlsx(sheet(rows))));
  await workbook.xlsx.load(bytes.buffer as ExcelJS.Buffer);
  return workbook.worksheets[0]!;
}

test("G3.17 a sheet opens again with what was put in: ids stay text, figures are numbers", async (t) => {
  const read = await opened([
    ["110105194912310020", 3, "1234.50"],
    ["007", 0, null],
    ['<a> & "b" 𠮷', null, "-0.05"],
  ]);
  t.is(read.name, "名册 1  2026 06");
  t.is(read.getCell("A1").value, "导出人：测试员");
  t.deepEqual(read.getRow(2).values, [undefined, "编号", "户数", "租金"]);
  t.deepEqual(read.getRow(3).values, [undefined, "110105194912310020", 3, 1234.5]);
  t.is(read.getCell("C3").numFmt, "#,##0.00");
  t.is(read.getCell("A4").value, "007");
  t.is(read.getCell("A5").value, '<a> & "b" 𠮷');
  t.is(read.getCell("C5").value, -0.05);
});

test("G3.17 a sheet can be filtered, and fits on paper with its headings on every page", async (t) => {
  const read = await opened([
    ["001", 3, null],
    ["002", 4, null],
  ]);
  t.is(read.autoFilter, "A2:C4");
  const { orientation, paperSize, fitToPage, fitToHeight, printTitlesRow } = read.pageSetup;
  t.deepEqual([orientation, paperSize, fitToPage, fitToHeight], ["landscape", 9, true, 0]);
  t.is(printTitlesRow, "1:2");
});

test("G3.17 a text that could be taken for a formula is written as harmless text", async (t) => {
  const texts = [
    "=1+1",
    '=HYPERLINK("http://x","点我")',
    "+86",
    "-1",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "＝1+1",
    "\r=2",
  ];
  const read = await opened(texts.map((text) => [text, null, null]));
  for (const [i] of texts.entries()) {
    const cell = read.getCell(`A${i + 3}`);
    t.is(cell.type, ExcelJS.ValueType.String);
    t.is(cell.text[0], "'", cell.text);
    t.falsy(cell.formula);
  }
});

test("G3.17 characters that a sheet cannot hold are left out, and half a character does not break it", async (t) => {
  const read = await opened([["a\u0000b\u001fc\ufffed\ud800e\nf", null, null]]);
  t.is(read.getCell("A3").text.replace("\ufffd", "?"), "abcd?e\nf");
});

test("G3.17 a text in a figure's column stays a text, and a cell ends at the longest a sheet can hold", async (t) => {
  const read = await opened([["x".repeat(40_000), "=9", "12a"]] as never);
  t.is(read.getCell("A3").text.length, 32_767);
  t.is(read.getCell("B3").value, "'=9");
  t.is(read.getCell("C3").value, "12a");
});

test("G3.17 rows are asked for while the file is read: a slow reader keeps the writer waiting", async (t) => {
  let made = 0;
  async function* rows() {
    for (; made < 2_000_000; made += 1) yield [`${made}-${(made * 2654435761) % 1_000_003}`, made, "1.00"];
  }
  const bytes = xlsx(sheet(rows()));
  let length = 0;
  while (length < 200_000) {
    const { value } = await bytes.next();
    length += value?.length ?? 0;
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  t.true(made < 200_000, `${made} rows were made for the first 200 KB`);
  await bytes.return();
});

test("G3.17 a source that fails, fails the file: no half of a register looks like a whole one", async (t) => {
  async function* rows() {
    yield ["1", 1, "1.00"];
    throw new Error("the database went away");
  }
  await t.throwsAsync(buffer(xlsx(sheet(rows()))), { message: "the database went away" });
});
