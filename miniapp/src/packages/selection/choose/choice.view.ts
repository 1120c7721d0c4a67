import { floorsOf } from "../../../ui/floors.ts";
import type { GridBuilding, GridUnit } from "../../../ui/UnitGrid";

export interface Choosable {
  id: string;
  doorNo: string;
  floor: number;
  position: number;
  areaCentiares: number;
  orientation: string;
  rentFen: number;
  status: "free" | "taken" | "removed";
  statusText: string;
}

export interface Building<U extends Choosable = Choosable> {
  id: string;
  name: string;
  free: number;
  units: readonly U[];
}

export interface Estate<U extends Choosable = Choosable> {
  buildings: readonly Building<U>[];
}

export interface Filter {
  /** Whole range while empty. */
  floors: "" | "low" | "high";
  orientation: string;
}

export const noFilter: Filter = { floors: "", orientation: "" };
/** Up to here people walk without a lift. */
const lowFloors = 3;

export function fitting({ status, floor, orientation }: Choosable, filter: Filter): boolean {
  if (status !== "free") return false;
  if (filter.floors !== "" && floor <= lowFloors !== (filter.floors === "low")) return false;
  return filter.orientation === "" || filter.orientation === orientation;
}

/** The orientations that there are, to filter by. */
export function choicesOf({ estates }: { estates: readonly Estate[] }): string[] {
  const all = estates.flatMap(({ buildings }) => buildings.flatMap(({ units }) => units));
  return Array.from(new Set(all.map(({ orientation }) => orientation))).sort();
}

/** Where something can be chosen stands first; the order stays otherwise. */
export const freeFirst = <P extends { free: number }>(places: readonly P[]): P[] =>
  places.slice().sort((a, b) => Number(b.free > 0) - Number(a.free > 0));

export interface ListedUnit extends Choosable {
  building: string;
}

export const unitsOf = (estate: Estate): ListedUnit[] =>
  estate.buildings.flatMap(({ name, units }) => units.map((unit) => ({ ...unit, building: name })));

export function buildingsShown(estate: Estate, filter: Filter): GridBuilding[] {
  return freeFirst(estate.buildings).map(({ id, name, free, units }) => ({
    id,
    name: `${name}（可选 ${free} 套）`,
    floors: floorsOf(units, (unit) => asGridUnit(unit, filter)),
  }));
}

/** What does not fit the filter stays where it is and can be opened, only without the colour. */
function asGridUnit(unit: Choosable, filter: Filter): GridUnit {
  const { id, doorNo, status, statusText } = unit;
  const tone = fitting(unit, filter) ? "success" : "plain";
  return { id, number: doorNo, text: statusText, tone, open: status === "free" };
}

export const areaText = (centiares: number): string => `${(centiares / 100).toFixed(2)} 平方米`;
