import { clockAt, endClockAt, type WallClock } from "../contract/city-clock.ts";
import { type Work, yuanText } from "../kernel/index.ts";
import { openBytes } from "../privacy/index.ts";
import { type ColumnDeclaration, wordsOf } from "./register.ts";

export type Cell = string | number | null;

/** A stored value as it leaves the server: opened and masked, instants as ISO text, money in fen. */
export function cellOf(column: ColumnDeclaration, stored: unknown, show = column.mask): Cell {
  if (stored === null || stored === undefined) return null;
  const text = column.sealed ? opened(column.sealed, String(stored)) : String(stored);
  if (show) return show(text);
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
    if (column.type === "end") return written(endClockAt(Date.parse(String(cell))));
    return words?.[String(cell)] ?? cell;
  };
}

/** `2026-06-01 09:05:00` in Shanghai, of an instant as ISO text. */
export const wallClock = (at: string): string => written(clockAt(Date.parse(at)));

const written = ({ day, time }: WallClock): string => `${day} ${time}`;
