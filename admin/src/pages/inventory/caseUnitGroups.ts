import type { TableFloor } from "../../ui/buildings/buildingTable.ts";
import { grouped } from "../../ui/grouped.ts";
import type { ReportedUnit } from "./inventory.api.ts";
import { byNumber, sumsOf } from "./pickRows.ts";
import { bedroomWords } from "./unitText.ts";

/** The flats of one number of bedrooms, in sum. */
export interface KindSum {
  kind: string;
  count: number;
  /** From the smallest to the largest. */
  areas: string;
  rents: string;
}

export function kindSums(units: readonly ReportedUnit[]): KindSum[] {
  const kinds = [...grouped(units, ({ bedrooms }) => bedrooms)].sort(([one], [other]) => one - other);
  const sums = kinds.map(([bedrooms, of]) => sumOf(bedroomWords[bedrooms] ?? `${bedrooms}居室`, of));
  return sums.length > 1 ? [...sums, sumOf("合计", units)] : sums;
}

const sumOf = (kind: string, units: readonly ReportedUnit[]): KindSum => ({
  kind,
  count: units.length,
  areas: span(units.map(({ area }) => Number(area))),
  rents: span(units.map(({ rentFen }) => rentFen / 100)),
});

function span(values: readonly number[]): string {
  const [least, most] = [Math.min(...values).toFixed(2), Math.max(...values).toFixed(2)];
  return least === most ? least : `${least} – ${most}`;
}

export interface ReportedBuilding {
  name: string;
  sums: string;
  floors: TableFloor[];
}

/** The flats in their places, those to be looked at in another colour. */
export const reportedBuildings = (units: readonly ReportedUnit[]): ReportedBuilding[] =>
  [...grouped(units, ({ estate, building }) => `${estate} ${building}`)]
    .sort(([one], [other]) => byNumber.compare(one, other))
    .map(([name, of]) => ({
      name,
      sums: sumsOf(of.map(({ bedrooms }) => bedrooms)),
      floors: [...grouped(of, ({ floor }) => floor)].map(([floor, onFloor]) => ({
        floor,
        units: onFloor.map(cellOf),
      })),
    }));

const cellOf = (unit: ReportedUnit): TableFloor["units"][number] => ({
  id: unit.id,
  number: unit.doorNo,
  state:
    unit.remarks.length > 0
      ? { label: "需要核对", tone: "warning" }
      : { label: bedroomWords[unit.bedrooms] ?? "", tone: "neutral" },
  note: `${unit.area}㎡ ${(unit.rentFen / 100).toFixed(0)}元`,
  column: unit.position,
});
