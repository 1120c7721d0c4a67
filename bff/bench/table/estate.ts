import { Building, Estate, Unit } from "@housing/core/inventory";
import type { System } from "@housing/core/kernel";
import { area, district, now } from "../pair/stand.ts";

const unitsEach = 500;

/** One estate with so many flats in buildings of 500; answers its id. */
export async function fillEstate({ em, newId }: System, units: number): Promise<string> {
  const fork = em.fork();
  const id = newId();
  const words = { code: "E1", name: "名苑", address: "大公路1号", operator: "市保障性住房建设运营有限公司" };
  await fork.insert(Estate, {
    id,
    ...words,
    districtCode: district,
    areaCode: area,
    longitude: null,
    latitude: null,
  });
  for (let index = 0; index < units / unitsEach; index += 1) {
    const building = {
      id: newId(),
      estateId: id,
      name: `${index + 1}栋`,
      floors: 25,
      unitsPerFloor: 20,
      hasLift: true,
    };
    await fork.insert(Building, building);
    const rows = Array.from({ length: unitsEach }, (_, i) => unitRow(building, newId(), i));
    await fork.insertMany(Unit, rows);
  }
  return id;
}

function unitRow(building: { id: string; estateId: string }, id: string, i: number) {
  const [floor, position] = [1 + Math.floor(i / 20), 1 + (i % 20)];
  return {
    ...{ id, estateId: building.estateId, buildingId: building.id, areaCode: area, districtCode: district },
    ...{
      floor,
      position,
      doorNo: `${floor}${String(position).padStart(2, "0")}`,
      orientation: i % 2 ? "南" : "北",
    },
    ...{
      bedrooms: (1 + (i % 3)) as 1 | 2 | 3,
      areaCentiares: 3500 + (i % 3) * 1200,
      rentFen: 18_000 + (i % 7) * 500,
    },
    ...{ planFileId: null, state: "inSession" as const, stateReason: null, stateSince: now, listBy: null },
    ...{ listByProvisional: false, overdueAt: null, stateBefore: null, reviewCaseId: null, version: 1 },
  };
}
