import type { Issue } from "../kernel/index.ts";
import type { NewUnit, UnitField } from "./unit-fields.ts";

interface Taken {
  unit: NewUnit;
  /** Of the sheet that is being entered; a flat without one was entered before. */
  row?: number | undefined;
}

interface Size {
  floors: number;
  unitsPerFloor: number;
}

/** Which doors and places of a building are used; answers what is wrong with one more, or takes its place. */
export class Places {
  readonly #doors = new Map<string, Taken>();
  readonly #places = new Map<string, Taken>();

  constructor(units: readonly NewUnit[]) {
    for (const unit of units) this.put(unit);
  }

  take({ floors, unitsPerFloor }: Size, unit: NewUnit, row?: number): Issue[] {
    const [door, place] = [this.#doors.get(unit.doorNo), this.#places.get(placeOf(unit))];
    const wrong: [UnitField, string][] = [
      ...outside("floor", unit.floor, floors),
      ...outside("position", unit.position, unitsPerFloor),
    ];
    if (door) wrong.push(["doorNo", sameDoor(door, unit)]);
    if (place && place !== door) wrong.push(["position", samePlace(place, unit)]);
    if (wrong.length === 0) this.put(unit, row);
    return wrong.map(([path, text]) => ({ path, text }));
  }

  at(doorNo: string): NewUnit | undefined {
    return this.#doors.get(doorNo)?.unit;
  }

  put(unit: NewUnit, row?: number): void {
    const taken = { unit, row };
    this.#doors.set(unit.doorNo, taken);
    this.#places.set(placeOf(unit), taken);
  }

  /** It stands elsewhere from now on. */
  leave(unit: NewUnit): void {
    if (this.#doors.get(unit.doorNo)?.unit === unit) this.#doors.delete(unit.doorNo);
    if (this.#places.get(placeOf(unit))?.unit === unit) this.#places.delete(placeOf(unit));
  }
}

/** Where it stands in the building, for a lookup. */
export const placeOf = ({ floor, position }: NewUnit): string => `${floor}/${position}`;

const outside = (field: "floor" | "position", value: number, most: number): [UnitField, string][] =>
  value >= 1 && value <= most ? [] : [[field, `${field === "floor" ? "楼层" : "位置"}应当在1到${most}之间`]];

const sameDoor = ({ row }: Taken, { doorNo }: NewUnit): string =>
  row ? `门牌号${doorNo}与第${row}行重复` : `门牌号${doorNo}已经登记过`;

const samePlace = ({ unit: there, row }: Taken, { floor, position }: NewUnit): string =>
  `${floor}层第${position}户${row ? `与第${row}行重复` : `已经登记为${there.doorNo}`}`;
