import { grouped } from "../../ui/grouped.ts";
import type { PickedUnit } from "./unitPick.api.ts";
import { bedroomWords } from "./unitText.ts";

/** A line of the picker: a flat, or the flats of a floor or a building, to be chosen together. */
export interface PickRow {
  key: string;
  name: string;
  unit?: PickedUnit;
  /** How many flats of which kind. */
  sums?: string;
  children?: PickRow[];
}

/** As many flats as the eye takes in as a plain list. */
const fewUnits = 40;
/** A building with more has lines for its floors. */
const fewOfBuilding = 24;

export const byNumber = new Intl.Collator("zh-CN", { numeric: true });
const addressOf = ({ estate, building }: PickedUnit) => `${estate} ${building}`;

/** A few flats as they come; many by building and floor. */
export function pickRows(units: readonly PickedUnit[]): PickRow[] {
  if (units.length <= fewUnits)
    return units.map((unit) => ({ key: unit.id, name: `${addressOf(unit)} ${unit.doorNo}`, unit }));
  const buildings = [...grouped(units, addressOf)];
  return buildings
    .sort(([one], [other]) => byNumber.compare(one, other))
    .map(([name, of]) => {
      const sorted = of.sort((one, other) => one.floor - other.floor || byDoor(one, other));
      return group(name, name, sorted, of.length > fewOfBuilding ? floorsOf(name, sorted) : sorted.map(leaf));
    });
}

const byDoor = (one: PickedUnit, other: PickedUnit) => byNumber.compare(one.doorNo, other.doorNo);
const leaf = (unit: PickedUnit): PickRow => ({ key: unit.id, name: unit.doorNo, unit });

const group = (key: string, name: string, units: readonly PickedUnit[], children: PickRow[]): PickRow => ({
  key: `group ${key}`,
  name,
  sums: sumsOf(units.map(({ bedrooms }) => Number(bedrooms))),
  children,
});

const floorsOf = (building: string, units: readonly PickedUnit[]): PickRow[] =>
  [...grouped(units, ({ floor }) => floor)].map(([floor, of]) =>
    group(`${building} ${floor}`, `${floor} 层`, of, of.map(leaf)),
  );

/** 250 套：一居室 100，二居室 100，三居室 50 */
export function sumsOf(bedrooms: readonly number[]): string {
  const counted = [...grouped(bedrooms, (count) => count)].sort(([one], [other]) => one - other);
  const kinds = counted.map(([count, of]) => `${bedroomWords[count] ?? `${count}居室`} ${of.length}`);
  return `${bedrooms.length} 套：${kinds.join("，")}`;
}
