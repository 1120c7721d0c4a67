import { zip } from "./zip.ts";

export type SheetValue = string | number | null;

export interface SheetColumn {
  label: string;
  /** `money` takes yuan as text (`1234.50`) and writes a number with two decimals. */
  type: "text" | "number" | "money";
  /** Characters. */
  width?: number;
}

export interface Sheet {
  name: string;
  /** First row: who made it and when. */
  watermark: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<readonly SheetValue[]> | Iterable<readonly SheetValue[]>;
}

/** A sheet ends at 1,048,576 rows; the last is kept for the note that there was more. */
export const mostRows = 1_000_000;
const longestCell = 32_767;
const chunk = 64 * 1024;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const xlsxMediaType = `${types}.sheet`;

/** An .xlsx with one sheet, written while its rows are read: memory does not grow with the number of rows. */
export function xlsx(sheet: Sheet): AsyncGenerator<Uint8Array, void> {
  return zip([
    { name: "[Content_Types].xml", content: [contentTypes] },
    { name: "_rels/.rels", content: [rels("officeDocument", "xl/workbook.xml")] },
    { name: "xl/workbook.xml", content: [workbook(sheet.name)] },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: [rels("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml")],
    },
    { name: "xl/styles.xml", content: [styles] },
    { name: "xl/worksheets/sheet1.xml", content: grouped(worksheet(sheet)) },
  ]);
}

async function* worksheet({ columns, watermark, rows }: Sheet): AsyncGenerator<string, void> {
  const widths = columns.map(
    ({ width = usualWidth }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const last = letters(columns.length - 1);
  const frozen = '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>';
  yield `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`;
  yield `<cols>${widths.join("")}</cols><sheetData>`;
  yield row(1, [textCell(watermark, 4)], lineHeight * linesOf(watermark, columns));
  yield row(
    2,
    columns.map(({ label }) => textCell(label, 2)),
  );
  let written = 0;
  for await (const values of rows) {
    if (written === mostRows) {
      yield row(written + 3, [textCell(`只写出前${mostRows}行，请缩小筛选范围后分次导出。`, 0)]);
      break;
    }
    yield row(
      written + 3,
      columns.map((column, i) => cell(column, values[i] ?? null)),
    );
    written += 1;
  }
  yield `</sheetData><autoFilter ref="A2:${last}${Math.max(written, 1) + 2}"/>`;
  if (columns.length > 1) yield `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>`;
  yield `${onPaper}</worksheet>`;
}

const usualWidth = 18;
/** Points. */
const lineHeight = 15;
/** A4 across, as wide as the paper and as long as it takes, with the number of each page. */
const onPaper =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/** How many lines a text takes across all columns, when each character is as wide as two figures. */
function linesOf(text: string, columns: readonly SheetColumn[]): number {
  const width = columns.reduce((sum, { width = usualWidth }) => sum + width, 0);
  return Math.ceil((2 * text.length) / width);
}

/** Small pieces are gathered: the compressor is called once for every 64 K characters. */
async function* grouped(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length < chunk) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** A cell without the part that names it: empty when there is nothing to write. */
type Content = string;

const row = (number: number, cells: readonly Content[], height?: number): string =>
  `<row r="${number}"${height ? ` ht="${height}" customHeight="1"` : ""}>${cells.map((content, i) => (content ? `<c r="${letters(i)}${number}" ${content}</c>` : "")).join("")}</row>`;

/** A … Z, AA …: the format allows cells without their place, but not every reader does. */
const letters = (column: number): string =>
  `${column >= 26 ? letters(Math.floor(column / 26) - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;

function cell({ type }: SheetColumn, value: SheetValue): Content {
  if (value === null || value === "") return "";
  const isNumber = type !== "text" && /^-?\d+(\.\d+)?$/.test(String(value));
  if (isNumber) return `s="${type === "money" ? 3 : 0}"><v>${value}</v>`;
  return textCell(String(value), 1);
}

const textCell = (text: string, style: number): Content =>
  `t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(harmless(text).slice(0, longestCell))}</t></is>`;

/** A text that a spreadsheet could take for a formula, also after it was saved as CSV, gets an apostrophe in front. */
export const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 has no way to write most control characters: they are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? "");

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`;

function rels(...targets: readonly string[]): string {
  const made = targets.flatMap((kind, i) =>
    i % 2 === 0
      ? [`<Relationship Id="r${i / 2 + 1}" Type="${relations}/${kind}" Target="${targets[i + 1]}"/>`]
      : [],
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${made.join("")}</Relationships>`;
}

/** Thirty-one characters at most, and none of the signs that a sheet's name must not hold. */
function workbook(title: string): string {
  const name = escaped(title.replace(/[[\]:*?/\\']/g, " ").slice(0, 31));
  // Every page of paper begins with the two first rows.
  const repeated = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$2</definedName>`;
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets><definedNames>${repeated}</definedNames></workbook>`;
}

/** Cell styles: 0 plain, 1 text, 2 heading, 3 money, 4 a text of several lines. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="4" applyNumberFormat="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
