import type { TableFloor } from "../../ui/buildings/buildingTable.ts";
import type { Tone } from "../../ui/StatusTag.tsx";
import type { SessionTable } from "./selection.api.ts";

type Unit = SessionTable["estates"][number]["buildings"][number]["units"][number];

const tones: Readonly<Record<Unit["status"], Tone>> = { free: "good", taken: "neutral", removed: "warning" };

export const areaText = (areaCentiares: number) => `${(areaCentiares / 100).toFixed(2)} ㎡`;

/** The flats of a session in one building, by floor. */
export function sessionFloors(units: readonly Unit[]): TableFloor[] {
  const floors = new Map<number, TableFloor>();
  for (const { id, doorNo, floor, position, status, statusText, areaCentiares, orientation } of units) {
    const row = floors.get(floor) ?? { floor, units: [] };
    row.units.push({
      id,
      number: doorNo,
      state: { label: statusText, tone: tones[status] },
      note: `${areaText(areaCentiares)} ${orientation}`,
      column: position,
    });
    floors.set(floor, row);
  }
  return [...floors.values()];
}
