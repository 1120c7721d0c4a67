import { wayToCorrect } from "./correctable.ts";
import type { PlacedUnit } from "./enter-units.ts";
import { type ImportRow, readRow } from "./import-row.ts";
import type { Estate } from "./inventory.entity.ts";
import type { Stock, StockedBuilding, StockedUnit } from "./sheet-stock.ts";
import { changesOf, type NewUnit, type UnitChange } from "./unit-fields.ts";

export interface SheetRow {
  /** In the sheet. */
  number: number;
  row: ImportRow;
}

export interface RejectedRow extends SheetRow {
  /** Everything that is wrong with it, in words. */
  reasons: string[];
}

/** A flat that is entered and not listed yet, of which the sheet says something else. */
export interface Correction extends SheetRow {
  at: StockedBuilding;
  flat: StockedUnit;
  unit: NewUnit;
}

export interface Judgement {
  placed: PlacedUnit[];
  /** Rows that say what is entered already. */
  known: number;
  corrections: Correction[];
  rejected: RejectedRow[];
}

interface FoundRow extends SheetRow {
  at: StockedBuilding;
  unit: NewUnit;
}

/** What each row of a sheet comes to. Changes nothing but the places that the stock remembers. */
export function judgeSheet(stock: Stock, sheet: readonly SheetRow[]): Judgement {
  const read = sheet.map((given) => findRow(stock, given));
  const found = read.filter((one) => "unit" in one);
  const doors = new Set(found.map(doorOf));
  const rowOf = new Map<string, FoundRow>();
  const judgement: Judgement = { placed: [], known: 0, corrections: [], rejected: [] };
  judgement.rejected.push(...read.filter((one) => "reasons" in one));
  for (const row of found) {
    const flat = flatOf(doors, row);
    if (!flat) enter(judgement, row);
    else compare(judgement, { ...row, flat }, rowOf.get(flat.id));
    if (flat && !rowOf.has(flat.id)) rowOf.set(flat.id, row);
  }
  return onlyFitting(judgement);
}

/** Reads a row and finds its building. */
function findRow(stock: Stock, given: SheetRow): FoundRow | RejectedRow {
  const read = readRow(given.row);
  if ("wrong" in read) return { ...given, reasons: read.wrong };
  const estate = stock.estates.get(read.estateCode);
  if (!estate) {
    return { ...given, reasons: [`没有编码或名称为“${read.estateCode}”的小区，或不在您的管理范围内`] };
  }
  const at = stock.buildings.get(`${estate.id}/${read.buildingName}`);
  return at
    ? { ...given, at, unit: read.unit }
    : { ...given, reasons: [noBuilding(stock, estate, read.buildingName)] };
}

/** People write 1号楼 for 1栋: those that are there are named. */
function noBuilding({ buildings }: Stock, { id, name }: Estate, wanted: string): string {
  const there = [...buildings.values()].filter(({ estate }) => estate.id === id);
  const named = there.slice(0, 10).map(({ building }) => building.name);
  const most = there.length > named.length ? `等${there.length}栋` : "";
  return `${name}没有登记楼栋“${wanted}”，${named.length > 0 ? `已登记的是${named.join("、")}${most}` : "请先登记楼栋"}`;
}

const doorOf = ({ at, unit }: Pick<FoundRow, "at" | "unit">): string => `${at.building.id}/${unit.doorNo}`;

/**
 * The flat that a row speaks of: the one of that door, or, where the door itself may be what was wrong, the one that
 * stands in its place, is not listed yet and is not named by another row.
 */
function flatOf(doors: ReadonlySet<string>, { at, unit }: FoundRow): StockedUnit | undefined {
  const ofDoor = at.atDoor(unit.doorNo);
  if (ofDoor) return ofDoor;
  const there = at.atPlace(unit);
  const isMeant = there && !wayToCorrect(there.state) && !doors.has(doorOf({ at, unit: there }));
  return isMeant ? there : undefined;
}

function enter(judgement: Judgement, { at, unit, number, row }: FoundRow): void {
  const { placed, rejected } = judgement;
  const there = at.places.at(unit.doorNo);
  const isKnown = there !== undefined && changesOf(there, unit).length === 0;
  const wrong = isKnown ? [] : at.places.take(at.building, unit, number);
  if (isKnown) judgement.known += 1;
  else if (wrong.length > 0) rejected.push({ number, row, reasons: wrong.map(({ text }) => text) });
  else placed.push({ estate: at.estate, buildingId: at.building.id, unit });
}

/** A row against the flat that it speaks of, as an earlier row may have done. */
function compare(judgement: Judgement, correction: Correction, earlier: FoundRow | undefined): void {
  const { flat, unit, number, row } = correction;
  const changes = changesOf(flat, unit);
  const way = wayToCorrect(flat.state);
  const reject = (reason: string) => judgement.rejected.push({ number, row, reasons: [reason] });
  if (earlier && changesOf(earlier.unit, unit).length === 0) judgement.known += 1;
  else if (earlier) reject(`门牌号${unit.doorNo}与第${earlier.number}行重复`);
  else if (changes.length === 0) judgement.known += 1;
  else if (way) reject(`${differenceText(unit, changes)}。这套房源${way}`);
  else judgement.corrections.push(correction);
}

const differenceText = ({ doorNo }: NewUnit, changes: readonly UnitChange[]): string =>
  `门牌号${doorNo}已经登记过，${changes.map(({ label, from }) => `${label}登记为${from}`).join("、")}，与表中的不同`;

/** A correction that would leave two flats at one door or in one place comes back as a wrong row. */
function onlyFitting({ placed, known, corrections, rejected }: Judgement): Judgement {
  const misfits = misfitsOf(corrections);
  const back = corrections.flatMap(({ number, row }) => {
    const reasons = misfits.get(number);
    return reasons ? [{ number, row, reasons }] : [];
  });
  return {
    ...{ placed, known },
    corrections: corrections.filter(({ number }) => !misfits.has(number)),
    rejected: [...rejected, ...back].sort((one, other) => one.number - other.number),
  };
}

/** All together, because flats may change places; where one stays after all, what counted on its place stays too. */
function misfitsOf(corrections: readonly Correction[]): Map<number, string[]> {
  const misfits = new Map<number, string[]>();
  for (;;) {
    const wrong = triedTogether(corrections.filter(({ number }) => !misfits.has(number)));
    if (wrong.length === 0) return misfits;
    for (const [number, reasons] of wrong) misfits.set(number, reasons);
  }
}

function triedTogether(corrections: readonly Correction[]): [number: number, reasons: string[]][] {
  for (const { at, flat } of corrections) at.places.leave(flat);
  const tried = corrections.map((one) => ({
    ...one,
    wrong: one.at.places.take(one.at.building, one.unit, one.number).map(({ text }) => text),
  }));
  for (const { at, unit } of corrections) at.places.leave(unit);
  for (const { at, flat } of corrections) at.places.put(flat);
  return tried.flatMap(({ number, wrong }) => (wrong.length > 0 ? [[number, wrong]] : []));
}
