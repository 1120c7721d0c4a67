import { inflateRawSync } from "node:zlib";
import { type ImportRow, importHeadings, mostImportRows, refusedByInventory } from "@housing/core/inventory";
import ExcelJS from "exceljs";

/** What a sheet of the most rows we take needs, several times over; a small file can unpack to gigabytes. */
const mostUnpacked = 16 * 1024 * 1024;
const entry = 0x02014b50;
/**
 * Parts of a sheet that the reader writes out cell by cell, however many cells they name, and that say nothing of a
 * flat: a merge of the whole sheet alone would be seventeen thousand million cells.
 */
const ignoreNodes = [
  "cols",
  "mergeCells",
  "dataValidations",
  "conditionalFormatting",
  "autoFilter",
  "extLst",
];
const lastRow = 1_048_576;

export interface SheetRow {
  /** As the spreadsheet numbers it. */
  number: number;
  row: ImportRow;
}

/** The rows of an import sheet. Refuses what is no .xlsx, lacks a column, or is too large. */
export async function readUnitsSheet(bytes: Uint8Array): Promise<SheetRow[]> {
  const sheet = await firstSheet(bytes);
  const headings = findHeadings(sheet);
  const rows: SheetRow[] = [];
  sheet.eachRow((cells, number) => {
    if (number <= headings.row || rows.length > mostImportRows) return;
    const row = Object.fromEntries(
      importHeadings.map((heading) => [heading, textOf(cells, headings.columns.get(heading) ?? 0)]),
    ) as ImportRow;
    if (Object.values(row).some((text) => text.trim() !== "")) rows.push({ number, row });
  });
  return rows;
}

async function firstSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  try {
    refuseBomb(Buffer.from(bytes));
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer, { ignoreNodes });
  } catch {
    // Whatever the reader trips over, the person who uploaded it is told the same.
    throw refusedByInventory("unreadableSheet");
  }
  const [sheet] = workbook.worksheets;
  if (!sheet || sheet.rowCount > lastRow) throw refusedByInventory("unreadableSheet");
  return sheet;
}

/**
 * Unpacks every part with a limit before the reader unpacks all of it without one. Throws when it is too much, and when
 * the archive's own index says of itself what is not so: the reader goes by other fields of it, and would find other
 * parts than were looked at here.
 */
function refuseBomb(data: Buffer): void {
  const tail = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (tail < 0) throw new RangeError("no archive");
  let [left, at] = [mostUnpacked, data.readUInt32LE(tail + 16)];
  let entries = 0;
  for (; at < tail; entries += 1) {
    if (data.readUInt32LE(at) !== entry) throw new RangeError("a damaged archive");
    left -= unpackedSize(data, at, left);
    at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  const plain = [0, 0, entries, entries].every((said, i) => data.readUInt16LE(tail + 4 + 2 * i) === said);
  const size = tail - data.readUInt32LE(tail + 16);
  if (!plain || entries === 0xffff || at !== tail || data.readUInt32LE(tail + 12) !== size)
    throw new RangeError("a damaged archive");
}

function unpackedSize(data: Buffer, at: number, left: number): number {
  const [packed, local] = [data.readUInt32LE(at + 20), data.readUInt32LE(at + 42)];
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const isStored = data.readUInt16LE(at + 10) === 0;
  const size =
    isStored || packed === 0
      ? packed
      : inflateRawSync(data.subarray(start, start + packed), { maxOutputLength: Math.max(left, 1) }).length;
  if (size > left) throw new RangeError("it unpacks to too much");
  return size;
}

/** The headings may stand below a title or a watermark, in any order, among other columns. */
function findHeadings(sheet: ExcelJS.Worksheet): { row: number; columns: Map<string, number> } {
  let missing: readonly string[] = importHeadings;
  for (let row = 1; row <= Math.min(sheet.rowCount, 5); row += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(row).eachCell((cell, column) => columns.set(cell.text.trim(), column));
    const absent = importHeadings.filter((heading) => !columns.has(heading));
    if (absent.length === 0) return { row, columns };
    if (absent.length < missing.length) missing = absent;
  }
  throw refusedByInventory("missingHeadings", { headings: missing.join("、") });
}

/** A cell as people see it; one with an image has no text. */
function textOf(cells: ExcelJS.Row, column: number): string {
  const cell = cells.getCell(column);
  const { value } = cell;
  return (
    plainText(typeof value === "object" && value && "result" in value ? value.result : value) ?? cell.text
  );
}

/** Numbers without the noise of binary fractions, days as such, and what went wrong in a formula: `#DIV/0!`. */
function plainText(value: ExcelJS.CellValue | undefined): string | undefined {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return String(Number(value.toFixed(4)));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "object") return "error" in value ? value.error : undefined;
  return String(value);
}
