import type { GridFloor, GridUnit } from "./UnitGrid";

export interface PlacedUnit {
  floor: number;
  /** Column from 1; a door that is not there leaves its place empty. */
  position: number;
}

/** A building as it stands: the top floor first, each door in its column. */
export function floorsOf<U extends PlacedUnit>(
  units: readonly U[],
  asGridUnit: (unit: U) => GridUnit,
): GridFloor[] {
  const width = Math.max(0, ...units.map(({ position }) => position));
  const columns = Array.from({ length: width }, (_, at) => at + 1).filter((position) =>
    units.some((unit) => unit.position === position),
  );
  const floors = Array.from(new Set(units.map(({ floor }) => floor))).sort((a, b) => b - a);
  return floors.map((floor) => ({
    floor: String(floor),
    units: columns.map((position) => {
      const unit = units.find((one) => one.floor === floor && one.position === position);
      return unit && asGridUnit(unit);
    }),
  }));
}
