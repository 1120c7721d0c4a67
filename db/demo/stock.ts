import { Building, Estate, Unit, type UnitState } from "@housing/core/inventory";
import { areaOfDistrict, type Instant } from "@housing/core/kernel";
import { sm3Hex } from "@housing/core/privacy";
import { type DemoEstate, demoEstates } from "./estates.ts";
import type { Ledger } from "./ledger.ts";
import type { World } from "./world.ts";

export interface StockUnit {
  id: string;
  estateCode: string;
  districtCode: string;
  bedrooms: 1 | 2 | 3;
  floor: number;
  topFloor: number;
  state: UnitState;
}

/** The city's flats as they were entered when the platform opened; what happens to them later is done for real. */
export function addStock(world: World, ledger: Ledger): StockUnit[] {
  return (demoEstates[world.system.city.code] ?? []).flatMap((estate) => addEstate(world, ledger, estate));
}

function addEstate(world: World, ledger: Ledger, estate: DemoEstate): StockUnit[] {
  const at = world.clock.now();
  const { code, name, districtCode, address, longitude, latitude } = estate;
  const areaCode = areaOfDistrict(world.system.city, districtCode)?.code ?? "";
  const id = world.idAt(at);
  const operator = `${world.system.city.name}保障房运营有限公司（演示）`;
  ledger.add(Estate, { id, code, name, districtCode, areaCode, address, operator, longitude, latitude });
  const units = Array.from({ length: estate.buildings }, (_, i) =>
    addBuilding(world, ledger, { estate, estateId: id, areaCode, n: i + 1, at }),
  ).flat();
  const fact = { subjectType: "import", subjectId: sm3Hex(code), districtCode };
  const facts = { imported: units.length, rejected: 0 };
  ledger.note(at, world.staff("operator1"), { act: "inventory.unitsImported", ...fact, facts });
  return units;
}

interface NewBuilding {
  estate: DemoEstate;
  estateId: string;
  areaCode: string;
  n: number;
  at: Instant;
}

function addBuilding(world: World, ledger: Ledger, building: NewBuilding): StockUnit[] {
  const { estate, estateId, n, at } = building;
  const { floors, unitsPerFloor, hasLift, buildings, newBuildings = 0 } = estate;
  const id = world.idAt(at);
  ledger.add(Building, { id, estateId, name: `${n}栋`, floors, unitsPerFloor, hasLift });
  const isNew = n > buildings - newBuildings;
  return Array.from({ length: floors * unitsPerFloor }, (_, i) => {
    const [floor, position] = [Math.floor(i / unitsPerFloor) + 1, (i % unitsPerFloor) + 1];
    return addUnit(world, ledger, { ...building, buildingId: id, floor, position, isNew });
  });
}

interface NewUnit extends NewBuilding {
  buildingId: string;
  floor: number;
  position: number;
  isNew: boolean;
}

/** Bedrooms by position: the same column of a building has the same plan. */
const plans = [2, 1, 1, 2, 3, 2, 1, 3] as const;
const orientations = ["南北", "南", "北", "东南", "西南", "东", "西", "东北"];
const smallest: Readonly<Record<1 | 2 | 3, number>> = { 1: 3480, 2: 4860, 3: 6240 };

function addUnit(world: World, ledger: Ledger, unit: NewUnit): StockUnit {
  const { estate, estateId, areaCode, buildingId, floor, position, isNew, at } = unit;
  const { districtCode, floors: topFloor } = estate;
  const bedrooms = plans[(position - 1 + unit.n) % plans.length]!;
  const areaCentiares = smallest[bedrooms] + ((position * 137 + unit.n * 71) % 900);
  const state: UnitState = isNew ? "registered" : stateOf(world, floor, topFloor);
  const id = world.idAt(at);
  ledger.add(Unit, {
    ...{ id, estateId, buildingId, areaCode, districtCode, floor, position, bedrooms, areaCentiares, state },
    doorNo: `${floor}${String(position).padStart(2, "0")}`,
    orientation: orientations[(position - 1) % orientations.length]!,
    rentFen: Math.round((areaCentiares * (380 + (unit.n % 4) * 25)) / 10_000) * 100,
    stateReason: state === "reserved" ? "预留用于承租家庭调剂" : null,
    stateSince: state === "let" ? at.subtract({ hours: 24 * world.chance.between(30, 1500) }) : at,
  });
  return { id, estateCode: estate.code, districtCode, bedrooms, floor, topFloor, state };
}

/** Most flats are let since before the platform; a few of the lowest and highest floors are reserved (三（三）). */
function stateOf({ chance }: World, floor: number, topFloor: number): UnitState {
  if (chance.percent(82)) return "let";
  if ((floor <= 2 || floor === topFloor) && chance.percent(18)) return "reserved";
  return chance.percent(72) ? "listed" : "registered";
}
