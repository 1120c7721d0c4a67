import { buffer } from "node:stream/consumers";
import { importHeadings } from "@housing/core/inventory";
import { xlsx } from "@housing/core/register";

export type UnitRow = readonly string[];

/** A sheet of flats as an operator fills it in. */
export function unitsSheet(rows: readonly UnitRow[]): Promise<Buffer> {
  const columns = importHeadings.map((label) => ({ label, type: "text" as const }));
  return buffer(xlsx({ name: "房源导入", watermark: "", columns, rows }));
}

/** Every flat of one building. */
export const unitRows = (estate: string, building: string, floors: number, perFloor: number): UnitRow[] =>
  Array.from({ length: floors * perFloor }, (_, i) => {
    const [floor, position] = [Math.floor(i / perFloor) + 1, (i % perFloor) + 1];
    const door = `${floor}${String(position).padStart(2, "0")}`;
    return [estate, building, String(floor), String(position), door, "二居室", "59.80", "南北", "358.80"];
  });
