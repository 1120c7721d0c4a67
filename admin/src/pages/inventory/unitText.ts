import type { TableFloor } from "../../ui/buildings/buildingTable.ts";
import type { Tone } from "../../ui/StatusTag.tsx";
import type { Building, UnitCell } from "./inventory.api.ts";

export const bedroomWords: Readonly<Record<number, string>> = { 1: "一居室", 2: "二居室", 3: "三居室" };

export const bedroomChoices = Object.entries(bedroomWords).map(([value, label]) => ({
  value: Number(value),
  label,
}));

export const statusTones: Readonly<Record<UnitCell["status"], Tone>> = {
  available: "good",
  taken: "neutral",
  notAvailable: "warning",
};

/** The word without the reason behind it: 暂停使用：漏水维修 → 暂停使用. */
export const statusWord = (statusText: string) => statusText.split("：")[0] ?? statusText;

/** The flats of a building by floor, as the grid draws them. */
export function floorsOf({ units }: Building): TableFloor[] {
  const floors = new Map<number, TableFloor>();
  for (const unit of units) {
    const floor = floors.get(unit.floor) ?? { floor: unit.floor, units: [] };
    floor.units.push({
      id: unit.id,
      number: unit.doorNo,
      state: { label: statusWord(unit.statusText), tone: statusTones[unit.status] },
      note: `${unit.bedrooms}居 ${unit.area}㎡`,
      column: unit.position,
    });
    floors.set(unit.floor, floor);
  }
  return [...floors.values()];
}
