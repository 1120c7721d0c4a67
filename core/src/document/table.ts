import { breakLines } from "./break-lines.ts";
import type { TemplateRow } from "./notice-template.ts";
import type { Pen, TextStyle } from "./pen.ts";
import { baselineIn, PAGE, type Sheet, TEXT_WIDTH } from "./sheet.ts";

const LABEL_WIDTH = 76;
const PADDING = 7;
const PADDING_Y = 5;
const LEAD = 16;
const MIN_HEIGHT = 26;
const LABEL: TextStyle = { size: 10.5, face: "bold" };
const VALUE: TextStyle = { size: 10.5 };

interface Cell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

/** Draws the rows as a ruled table of labels and values; a row is never split over two pages. */
export function drawTable(sheet: Sheet, rows: readonly TemplateRow[]): void {
  for (const row of rows) {
    const cells = cellsOf(sheet.pen, row);
    const height = Math.max(MIN_HEIGHT, ...cells.map(({ lines }) => lines.length * LEAD + 2 * PADDING_Y));
    sheet.ensure(height);
    for (const cell of cells) drawCell(sheet, cell, height);
    sheet.y += height;
  }
}

function cellsOf(pen: Pen, row: TemplateRow): Cell[] {
  const pairs = row.length === 2 ? [[row[0], row[1]]] : [row.slice(0, 2), row.slice(2)];
  const pairWidth = TEXT_WIDTH / pairs.length;
  return pairs.flatMap(([label = "", value = ""], index) => {
    const x = PAGE.left + index * pairWidth;
    return [
      cell(pen, label, { x, width: LABEL_WIDTH, style: LABEL }),
      cell(pen, value, { x: x + LABEL_WIDTH, width: pairWidth - LABEL_WIDTH, style: VALUE }),
    ];
  });
}

function cell(pen: Pen, text: string, frame: Omit<Cell, "lines">): Cell {
  const measure = (part: string) => pen.widthOf(part, frame.style);
  return { ...frame, lines: breakLines(text, frame.width - 2 * PADDING, measure) };
}

function drawCell(sheet: Sheet, { x, width, lines, style }: Cell, height: number): void {
  const { doc } = sheet.pen;
  const isLabel = style.face === "bold";
  if (isLabel) doc.rect(x, sheet.y, width, height).fill("#f3f3f3");
  doc.rect(x, sheet.y, width, height).lineWidth(0.6).stroke("#222222").fillColor("#000000");
  const top = sheet.y + (height - lines.length * LEAD) / 2;
  for (const [index, line] of lines.entries()) {
    const slack = isLabel ? (width - sheet.pen.widthOf(line, style)) / 2 : PADDING;
    sheet.pen.write(line, x + slack, top + index * LEAD + baselineIn(LEAD, style.size), style);
  }
}
