import { insertRows, type Work } from "../kernel/index.ts";
import type { Estate } from "./inventory.entity.ts";
import { unitsTopic } from "./move-units.ts";
import type { NewUnit } from "./unit-fields.ts";

/** A unit and where it stands. */
export interface PlacedUnit {
  estate: Pick<Estate, "id" | "areaCode" | "districtCode">;
  buildingId: string;
  unit: NewUnit;
}

const columns = [
  ...["id", "estate_id", "building_id", "area_code", "district_code", "floor", "position", "door_no"],
  ...["bedrooms", "area_centiares", "orientation", "rent_fen", "state", "state_since"],
  ...["list_by_provisional", "version"],
];

/** New units, not yet offered, in few statements: as entities, five thousand would hold up everybody for seconds. */
export async function enterUnits(work: Work, placed: readonly PlacedUnit[]): Promise<string[]> {
  const since = work.clock.now().epochMilliseconds;
  const added = placed.map(({ estate, buildingId, unit }) => [
    ...[work.newId(), estate.id, buildingId, estate.areaCode, estate.districtCode],
    ...[unit.floor, unit.position, unit.doorNo, unit.bedrooms, unit.areaCentiares, unit.orientation],
    ...[unit.rentFen, "registered", since, false, 1],
  ]);
  await insertRows(work.em, "unit", columns, added);
  if (added.length > 0) work.changed.add(unitsTopic);
  return added.map(([id]) => String(id));
}
