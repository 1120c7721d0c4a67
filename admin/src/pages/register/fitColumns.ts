import type { ColumnSpec, RegisterSpec } from "./register.api.ts";

const usualWidths: Record<ColumnSpec["type"], number> = {
  text: 120,
  number: 90,
  money: 120,
  date: 110,
  instant: 150,
  end: 150,
  status: 110,
  link: 150,
};

export const widthOf = ({ width, type }: ColumnSpec) => width ?? usualWidths[type];

export const widthOfAll = (columns: readonly ColumnSpec[]) =>
  columns.reduce((sum, column) => sum + widthOf(column), 0);

interface Fit {
  /** In the order of the list. */
  shown: readonly ColumnSpec[];
  /** Told in the row's details. */
  rest: readonly ColumnSpec[];
}

/** What opens the details of a row. */
export const detailsWidth = 40;

/** The first column and the essential ones, and as many of the others, the earlier the sooner, as stand beside them without scrolling. */
export function fitColumns(
  columns: readonly ColumnSpec[],
  { essential }: Pick<RegisterSpec, "essential">,
  room: number,
): Fit {
  if (widthOfAll(columns) <= room) return { shown: columns, rest: [] };
  const isFirstChoice = (column: ColumnSpec) => column === columns[0] || essential.includes(column.key);
  const chosen = new Set<ColumnSpec>();
  let left = room - detailsWidth;
  for (const column of [...columns.filter(isFirstChoice), ...columns]) {
    if (chosen.has(column) || (widthOf(column) > left && chosen.size > 0)) continue;
    chosen.add(column);
    left -= widthOf(column);
  }
  return {
    shown: columns.filter((column) => chosen.has(column)),
    rest: columns.filter((column) => !chosen.has(column)),
  };
}
