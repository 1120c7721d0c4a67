import { record } from "../audit/index.ts";
import { permit, placeholders, refuseIf, rows, type Work } from "../kernel/index.ts";
import { enterUnits, type PlacedUnit } from "./enter-units.ts";
import { cleaned, type ImportRow, narrow, readRow } from "./import-row.ts";
import { Building, Estate } from "./inventory.entity.ts";
import { mayManageUnits, mayReach } from "./inventory.policy.ts";
import { refused } from "./refusals.ts";
import { type NewUnit, Places } from "./register-units.ts";

export interface ImportUnits {
  /** Sheet rows below the headings, each with its number in the sheet. */
  rows: readonly { number: number; row: ImportRow }[];
  /** Of the sheet, for the log. */
  digest: string;
}

export interface RejectedRow {
  number: number;
  row: ImportRow;
  /** Everything that is wrong with it, in words. */
  reasons: string[];
}

export interface ImportResult {
  imported: number;
  /** Entered before, just as the sheet says it: a sheet may be sent again. */
  known: number;
  rejected: RejectedRow[];
}

export const mostImportRows = 5000;

/** Enters the good rows of a sheet and answers the others with what is wrong: valid rows go in, bad rows come back. */
export async function importUnits(work: Work, { rows: sheet, digest }: ImportUnits): Promise<ImportResult> {
  permit(mayManageUnits(work.actor));
  refuseIf(sheet.length > mostImportRows, () => refused("tooManyRows", { most: mostImportRows }));
  const stock = await loadStock(work, new Set(sheet.map(({ row }) => cleaned(row.小区编码))));
  const rejected: RejectedRow[] = [];
  const placed: PlacedUnit[] = [];
  let known = 0;
  for (const { number, row } of sheet) {
    const judged = judge(stock, row, number);
    if (judged === "known") known += 1;
    else if (Array.isArray(judged)) rejected.push({ number, row, reasons: judged });
    else placed.push(judged);
  }
  const imported = (await enterUnits(work, placed)).length;
  record(work, {
    act: "inventory.unitsImported",
    subjectType: "import",
    subjectId: digest.slice(0, 64),
    facts: { imported, known, rejected: rejected.length },
  });
  return { imported, known, rejected };
}

/** What the rows are checked against: the estates that the actor may enter units for, and what stands there. */
interface Stock {
  estates: ReadonlyMap<string, Estate>;
  buildings: ReadonlyMap<string, { building: Building; places: Places }>;
}

async function loadStock(work: Work, named: ReadonlySet<string>): Promise<Stock> {
  const reachable = (await work.em.find(Estate, {})).filter((one) =>
    mayReach(work.actor, work.city, one.districtCode),
  );
  const estates = byCodeOrName(reachable);
  const estateIds = [...new Set([...named].flatMap((name) => estates.get(name)?.id ?? []))];
  const buildings = await work.em.find(Building, { estateId: { $in: estateIds } });
  const byBuilding = Map.groupBy(await unitsOf(work, estateIds), ({ buildingId }) => buildingId);
  return {
    estates,
    buildings: new Map(
      buildings.map((building) => [
        `${building.estateId}/${narrow(building.name)}`,
        { building, places: new Places(byBuilding.get(building.id) ?? []) },
      ]),
    ),
  };
}

interface StockedUnit extends NewUnit {
  buildingId: string;
}

/** Read without entities, which would hold up everybody else: a city has tens of thousands. */
async function unitsOf(work: Work, estateIds: readonly string[]): Promise<StockedUnit[]> {
  if (estateIds.length === 0) return [];
  return rows<StockedUnit>(
    work.em,
    `select u.building_id as buildingId, u.floor as floor, u.position as position, u.door_no as doorNo,
      u.bedrooms as bedrooms, u.area_centiares as areaCentiares, u.orientation as orientation, u.rent_fen as rentFen
      from unit u where u.estate_id in (${placeholders(estateIds)})`,
    estateIds,
  );
}

/** People know an estate by its name; where two are called alike, only the code tells which is meant. */
function byCodeOrName(estates: readonly Estate[]): Map<string, Estate> {
  const alike = Map.groupBy(estates, ({ name }) => name);
  const named = estates.filter(({ name }) => alike.get(name)?.length === 1);
  return new Map([
    ...named.map((one) => [narrow(one.name), one] as const),
    ...estates.map((one) => [narrow(one.code), one] as const),
  ]);
}

/** Where a good row goes, or all that is wrong with it. */
function judge(stock: Stock, row: ImportRow, number: number): PlacedUnit | string[] | "known" {
  const read = readRow(row);
  if ("wrong" in read) return read.wrong;
  const estate = stock.estates.get(read.estateCode);
  if (!estate) return [`没有编码或名称为“${read.estateCode}”的小区，或不在您的管理范围内`];
  const known = stock.buildings.get(`${estate.id}/${read.buildingName}`);
  if (!known) return [noBuilding(stock, estate, read.buildingName)];
  const unit: NewUnit = read.unit;
  if (known.places.knows(unit)) return "known";
  const wrong = known.places.take(known.building, unit, number);
  return wrong.length > 0 ? wrong : { estate, buildingId: known.building.id, unit };
}

/** People write 1号楼 for 1栋: those that are there are named. */
function noBuilding({ buildings }: Stock, { id, name }: Estate, wanted: string): string {
  const there = [...buildings.values()].filter(({ building }) => building.estateId === id);
  const named = there.slice(0, 10).map(({ building }) => building.name);
  const most = there.length > named.length ? `等${there.length}栋` : "";
  return `${name}没有登记楼栋“${wanted}”，${named.length > 0 ? `已登记的是${named.join("、")}${most}` : "请先登记楼栋"}`;
}
