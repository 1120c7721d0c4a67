import { decideCase, type FormValues, saveDraft, startCase, submitCase } from "@housing/core/casework";
import { holdUnit, vacateUnit } from "@housing/core/inventory";
import { officeOf } from "./demo-actors.ts";
import type { StockUnit } from "./stock.ts";
import type { UnitShelf } from "./unit-shelf.ts";
import type { World } from "./world.ts";

const holds = ["卫生间渗水维修", "电路改造", "墙面修缮", "燃气管道更换", "等待消防验收"];

/** How many flats are given back, locked and reported, in a large and in a small city. */
const amounts = {
  ganzhou: { vacated: 22, held: 12, reported: [18, 12] },
  liuzhou: { vacated: 16, held: 3, reported: [3, 3] },
} as const;

const amountsOf = ({ system }: World) => (system.city.code === "liuzhou" ? amounts.liuzhou : amounts.ganzhou);

/** What operator, districts and city did with flats: given back, locked, reported, reserved, reviewed or waiting. */
export function planStock(world: World, shelf: UnitShelf): void {
  const operator = world.staff("operator1");
  const { held, reported } = amountsOf(world);
  const [centre, second] = world.system.city.regions.filter(({ level }) => level === "district");
  const within = (code: string, state: StockUnit["state"]) => (unit: StockUnit) =>
    unit.districtCode === code && unit.state === state;
  const vacated = planVacated(world, shelf, centre!.code);
  for (const [i, unitId] of shelf.take(held, ({ state }) => state === "listed").entries())
    world.plan(world.at(-20 + i, 11), () =>
      world.act(operator, (work) => holdUnit(work, { unitId, reason: holds[i % holds.length]! })),
    );
  planReport(
    world,
    { type: "inventory.relistVacated", unitIds: vacated, district: centre!.code, day: -2 },
    true,
  );
  const registered = [
    shelf.take(reported[0], within(centre!.code, "registered")),
    shelf.take(reported[1], within(second!.code, "registered")),
  ];
  planReport(world, { ...listing, unitIds: registered[0]!, district: centre!.code, day: -1 });
  planReport(world, { ...listing, unitIds: registered[1]!, district: second!.code, day: -3 });
  if (world.system.city.businessTypes.includes("inventory.reserveUnits"))
    planReserves(world, shelf, centre!.code);
}

const listing = { type: "inventory.listUnits" };

function planReserves(world: World, shelf: UnitShelf, district: string): void {
  const low = (unit: StockUnit) =>
    unit.districtCode === district && unit.state === "listed" && unit.floor <= 2;
  const reserve = { type: "inventory.reserveUnits", district };
  planReport(world, { ...reserve, unitIds: shelf.take(2, low), day: -1 });
  planReport(world, { ...reserve, unitIds: shelf.take(2, low), day: -4 }, true);
}

/** 三（二）: flats given back; those of three weeks ago are overdue. Answers the ones that are reported again. */
function planVacated(world: World, shelf: UnitShelf, district: string): string[] {
  const operator = world.staff("operator1");
  const unitIds = shelf.take(
    amountsOf(world).vacated,
    (unit) => unit.state === "let" && unit.districtCode === district,
  );
  for (const [i, unitId] of unitIds.entries())
    world.plan(world.at(-22 + i, 10, 30), () => world.act(operator, (work) => vacateUnit(work, { unitId })));
  return unitIds.slice(12, 16);
}

interface Report {
  type: string;
  unitIds: readonly string[];
  district: string;
  day: number;
}

/** The operator reports flats; where the city reviews too, the district may have approved already. */
function planReport(world: World, report: Report, districtApproved = false): void {
  const at = world.at(report.day, 14, 20);
  let caseId = "";
  world.plan(at, async () => {
    caseId = await submitReport(world, report);
  });
  if (!districtApproved) return;
  const reviewer = officeOf(world, "district", report.district);
  const reason = "已现场核验，房源情况属实。";
  world.plan(at.add({ hours: 20 }), () =>
    world.act(reviewer, (work) => decideCase(work, { caseId, decision: "approve", reason })),
  );
}

function submitReport(world: World, { type, unitIds, district }: Report): Promise<string> {
  const form: FormValues = {
    request: { districtCode: district, reason: "房屋查验合格，具备入住条件，申请办理。" },
    units: unitIds.map((unitId) => ({ unitId })),
  };
  return world.act(world.staff("operator1"), async (work) => {
    const kase = await startCase(work, { businessType: type });
    await saveDraft(work, { caseId: kase.id, form });
    await submitCase(work, { caseId: kase.id });
    return kase.id;
  });
}
