import type { Tone } from "../StatusTag.tsx";

export interface TableUnit {
  id: string;
  /** Door number as on the door. */
  number: string;
  state: { label: string; tone?: Tone };
  /** Second line in the cell: area, bedrooms. */
  note?: string;
  /** Which column of the grid, from 1; units keep their stack through all floors. */
  column?: number;
}

export interface TableFloor {
  floor: number;
  label?: string;
  units: TableUnit[];
}

export interface TableBuilding {
  id: string;
  name: string;
  /** Beside the name, such as how many are free. */
  note?: string;
}

export interface TableEstate {
  id: string;
  name: string;
  buildings: TableBuilding[];
}

export type Cell = TableUnit | undefined;

export interface GridRow {
  floor: TableFloor;
  cells: Cell[];
}

/** Top floor first; every floor has the same number of cells. */
export function gridOf(floors: readonly TableFloor[]): GridRow[] {
  const placed = floors.map((floor) => ({ floor, cells: placedCells(floor.units) }));
  const width = Math.max(0, ...placed.map(({ cells }) => cells.length));
  return placed
    .map(({ floor, cells }) => ({ floor, cells: Array.from({ length: width }, (_, index) => cells[index]) }))
    .sort((a, b) => b.floor.floor - a.floor.floor);
}

function placedCells(units: readonly TableUnit[]): Cell[] {
  const cells: Cell[] = [];
  units.forEach((unit, index) => {
    cells[unit.column ? unit.column - 1 : index] = unit;
  });
  return cells;
}

export type Place = readonly [row: number, column: number];

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next flat in the direction of the key, skipping gaps; undefined at the edge or for another key. */
export function placeAfter(key: string, [row, column]: Place, rows: readonly GridRow[]): Place | undefined {
  const step = steps[key];
  if (!step) return undefined;
  let next: Place = [row + step[0], column + step[1]];
  while (rows[next[0]] && next[1] >= 0 && next[1] < (rows[0]?.cells.length ?? 0)) {
    if (rows[next[0]]?.cells[next[1]]) return next;
    next = [next[0] + step[0], next[1] + step[1]];
  }
  return undefined;
}

export interface StateCount {
  label: string;
  tone: Tone;
  count: number;
}

/** How many flats stand in each state, for the legend. */
export function countStates(floors: readonly TableFloor[]): StateCount[] {
  const counts = new Map<string, StateCount>();
  for (const { state } of floors.flatMap(({ units }) => units)) {
    const known = counts.get(state.label);
    counts.set(state.label, {
      label: state.label,
      tone: state.tone ?? "neutral",
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...counts.values()];
}
