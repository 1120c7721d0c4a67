import { record } from "../audit/index.ts";
import { permit, refuseIf, type Work } from "../kernel/index.ts";
import { type ImportRow, readRow } from "./import-row.ts";
import { Building, Estate, Unit } from "./inventory.entity.ts";
import { mayManageUnits, mayReach } from "./inventory.policy.ts";
import { refused } from "./refusals.ts";
import { createUnit, type NewUnit, Places, unitFields } from "./register-units.ts";

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
export async function importUnits(work: Work, { rows, digest }: ImportUnits): Promise<ImportResult> {
  permit(mayManageUnits(work.actor));
  refuseIf(rows.length > mostImportRows, () => refused("tooManyRows", { most: mostImportRows }));
  const stock = await loadStock(work);
  const rejected: RejectedRow[] = [];
  let known = 0;
  for (const { number, row } of rows) {
    const reasons = enter(work, stock, row);
    if (reasons === "known") known += 1;
    else if (reasons.length > 0) rejected.push({ number, row, reasons });
  }
  const imported = rows.length - rejected.length - known;
  await work.em.flush();
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

async function loadStock(work: Work): Promise<Stock> {
  const estates = (await work.em.find(Estate, {})).filter((one) =>
    mayReach(work.actor, work.city, one.districtCode),
  );
  const estateIds = estates.map(({ id }) => id);
  const buildings = await work.em.find(Building, { estateId: { $in: estateIds } });
  const fields = ["id", "buildingId", ...unitFields] as const;
  const units = await work.em.find(Unit, { estateId: { $in: estateIds } }, { fields });
  const byBuilding = Map.groupBy(units, ({ buildingId }) => buildingId);
  return {
    estates: byCodeOrName(estates),
    buildings: new Map(
      buildings.map((building) => [
        `${building.estateId}/${building.name}`,
        { building, places: new Places(byBuilding.get(building.id) ?? []) },
      ]),
    ),
  };
}

/** People know an estate by its name; where two are called alike, only the code tells which is meant. */
function byCodeOrName(estates: readonly Estate[]): Map<string, Estate> {
  const alike = Map.groupBy(estates, ({ name }) => name);
  const named = estates.filter(({ name }) => alike.get(name)?.length === 1);
  return new Map([
    ...named.map((one) => [one.name, one] as const),
    ...estates.map((one) => [one.code, one] as const),
  ]);
}

function enter(work: Work, { estates, buildings }: Stock, row: ImportRow): string[] | "known" {
  const read = readRow(row);
  if ("wrong" in read) return read.wrong;
  const estate = estates.get(read.estateCode);
  if (!estate) return [`没有编码或名称为“${read.estateCode}”的小区，或不在您的管理范围内`];
  const known = buildings.get(`${estate.id}/${read.buildingName}`);
  if (!known) return [`${estate.name}没有登记楼栋${read.buildingName}，请先登记楼栋`];
  const unit: NewUnit = read.unit;
  if (known.places.knows(unit)) return "known";
  const wrong = known.places.take(known.building, unit);
  if (wrong.length === 0) createUnit(work, estate, known.building, unit);
  return wrong;
}
