import { type Work, yuanText } from "../kernel/index.ts";
import { openBytes } from "../privacy/index.ts";
import { type ColumnDeclaration, wordsOf } from "./register.ts";

export type Cell = string | number | null;

/** A stored value as it leaves the server: opened and masked, instants as ISO text, money in fen. */
export function cellOf(column: ColumnDeclaration, stored: unknown): Cell {
  if (stored === null || stored === undefined) return null;
  const text = column.sealed ? opened(column.sealed, String(stored)) : String(stored);
  if (column.mask) return column.mask(text);
  if (column.type === "number" || column.type === "money") return Number(stored);
  return isInstant(column) ? new Date(Number(stored)).toISOString() : text;
}

const isInstant = ({ type }: ColumnDeclaration): boolean => type === "instant" || type === "end";

const opened = (label: string, stored: string): string =>
  openBytes("field", label, Buffer.from(stored, "base64")).toString("utf8");

/** How a column is written in a sheet: words instead of codes, Shanghai wall-clock time, yuan. */
export function sheetText(column: ColumnDeclaration, work: Work): (cell: Cell) => Cell {
  const words = wordsOf(column.words, work);
  return (cell) => {
    if (cell === null) return null;
    if (column.type === "money") return yuanText(Number(cell));
    if (column.type === "instant") return wallClock(String(cell));
    if (column.type === "end") return endClock(String(cell));
    return words?.[String(cell)] ?? cell;
  };
}

/** Shanghai is eight hours ahead of UTC, all the year. */
const ahead = 8 * 3600 * 1000;

/** By arithmetic: an export writes hundreds of thousands of these. */
const wallClockAt = (ms: number): string => new Date(ms + ahead).toISOString().slice(0, 19).replace("T", " ");

/** `2026-06-01 09:05:00` in Shanghai, of an instant as ISO text. */
export const wallClock = (at: string): string => wallClockAt(Date.parse(at));

/** `2026-06-30 24:00:00` for the midnight that ends the 30th. */
function endClock(at: string): string {
  const text = wallClock(at);
  return text.endsWith(" 00:00:00") ? `${wallClockAt(Date.parse(at) - 1).slice(0, 10)} 24:00:00` : text;
}
