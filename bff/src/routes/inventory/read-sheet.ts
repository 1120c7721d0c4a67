import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";

/** What a sheet of the most rows we take needs, several times over; a small file can unpack to gigabytes. */
const mostUnpacked = 16 * 1024 * 1024;
const entry = 0x02014b50;
/**
 * Parts of a sheet that the reader writes out cell by cell, however many cells they name, and that say nothing of a
 * row: a merge of the whole sheet alone would be seventeen thousand million cells.
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

/** What is read: the columns with these headings, as texts, and of the rows one more than may be taken. */
export interface Wanted {
  headings: readonly string[];
  mostRows: number;
}

export interface ReadRow {
  /** As the spreadsheet numbers it. */
  number: number;
  row: Record<string, string>;
}

export type SheetFaultCode = "unreadableSheet" | "tooLargeSheet" | "missingHeadings" | "severalSheets";

/** Why a sheet is not read; the thread that asked for it says it in words. */
export class SheetFault extends Error {
  readonly code: SheetFaultCode;
  readonly facts: Readonly<Record<string, string>>;
  constructor(code: SheetFaultCode, facts: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** The rows of a workbook: of its one visible sheet that has the headings. */
export async function readSheet(bytes: Uint8Array, wanted: Wanted): Promise<ReadRow[]> {
  const sheets = (await open(bytes)).worksheets.filter(({ state }) => state === "visible");
  const looked = sheets.map((sheet) => ({ sheet, ...findHeadings(sheet, wanted.headings) }));
  const [found, second] = looked.filter(({ missing }) => missing.length === 0);
  if (!found) {
    const [nearest] = looked.sort((one, other) => one.missing.length - other.missing.length);
    throw new SheetFault("missingHeadings", {
      headings: (nearest?.missing ?? wanted.headings).join("、"),
    });
  }
  if (second) throw new SheetFault("severalSheets", { names: `${found.sheet.name}、${second.sheet.name}` });
  return rowsOf(found.sheet, found, wanted);
}

function rowsOf(sheet: ExcelJS.Worksheet, { at, columns }: Headings, { headings, mostRows }: Wanted) {
  const rows: ReadRow[] = [];
  sheet.eachRow((cells, number) => {
    if (number <= at || rows.length > mostRows) return;
    const row = Object.fromEntries(
      headings.map((heading) => [heading, textOf(cells, columns.get(plain(heading)) ?? 0)]),
    );
    if (Object.values(row).some((text) => text.trim() !== "")) rows.push({ number, row });
  });
  return rows;
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    refuseBomb(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer, { ignoreNodes });
  } catch (error) {
    // Whatever the reader trips over, the person who uploaded it is told the same.
    throw error instanceof SheetFault ? error : new SheetFault("unreadableSheet");
  }
  if (workbook.worksheets.some(({ rowCount }) => rowCount > lastRow)) throw new SheetFault("unreadableSheet");
  return workbook;
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
  const size = isStored || packed === 0 ? packed : inflatedSize(data.subarray(start, start + packed), left);
  if (size > left) throw new SheetFault("tooLargeSheet");
  return size;
}

function inflatedSize(packed: Buffer, left: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) }).length;
  } catch (error) {
    const isTooMuch = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw isTooMuch ? new SheetFault("tooLargeSheet") : error;
  }
}

interface Headings {
  /** Row that they stand in. */
  at: number;
  columns: Map<string, number>;
  missing: readonly string[];
}

/** The headings may stand below a title or a watermark, in any order, among other columns. */
function findHeadings(sheet: ExcelJS.Worksheet, wanted: readonly string[]): Headings {
  let nearest: Headings = { at: 0, columns: new Map(), missing: wanted };
  for (let at = 1; at <= Math.min(sheet.rowCount, 5); at += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(at).eachCell((cell, column) => columns.set(plain(cell.text), column));
    const missing = wanted.filter((heading) => !columns.has(plain(heading)));
    if (missing.length < nearest.missing.length) nearest = { at, columns, missing };
  }
  return nearest;
}

/** Blanks, and the width of brackets, make no other heading. */
const plain = (heading: string): string => heading.normalize("NFKC").replace(/\s/g, "");

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
