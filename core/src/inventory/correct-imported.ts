import { refuseIf, type Work } from "../kernel/index.ts";
import { canonicalJson, sm3Hex } from "../privacy/index.ts";
import { writeCorrections } from "./correct-unit.ts";
import { judgedSheet } from "./import-units.ts";
import type { Correction, SheetRow } from "./judge-sheet.ts";
import { refused } from "./refusals.ts";
import { changesOf, saidOf, type UnitChange } from "./unit-fields.ts";

/** A row of a sheet that says something else of a flat than what is entered. */
export interface ProposedCorrection {
  number: number;
  unitId: string;
  estate: string;
  building: string;
  doorNo: string;
  changes: UnitChange[];
}

export interface ProposedCorrections {
  corrections: ProposedCorrection[];
  /** Of all that is shown: it is handed in with the confirmation, so that nothing else is changed. */
  seen: string;
}

/** What a sheet would change of flats that are not listed yet, row by row. Changes nothing. */
export async function proposedCorrections(
  work: Work,
  sheet: readonly SheetRow[],
): Promise<ProposedCorrections> {
  const { corrections } = await judgedSheet(work, sheet);
  return { corrections: corrections.map(shownOf), seen: seenOf(corrections) };
}

const shownOf = ({ number, at, flat, unit }: Correction): ProposedCorrection => ({
  number,
  unitId: flat.id,
  estate: at.estate.name,
  building: at.building.name,
  doorNo: flat.doorNo,
  changes: changesOf(flat, unit),
});

/** Which flats, as they stood, and what becomes of them. */
const seenOf = (corrections: readonly Correction[]): string =>
  sm3Hex(canonicalJson(corrections.map(({ flat, unit }) => [flat.id, flat.version, { ...saidOf(unit) }])));

export interface CorrectImported {
  rows: readonly SheetRow[];
  /** Of the sheet, for the log. */
  digest: string;
  /** What was shown to whom confirms it. */
  seen: string;
}

/** Changes what was shown, all of it; where something has changed since, nothing, and it is shown anew. */
export async function correctImported(work: Work, { rows, digest, seen }: CorrectImported): Promise<number> {
  const { corrections } = await judgedSheet(work, rows);
  refuseIf(seenOf(corrections) !== seen, () => refused("correctionsMoved"));
  await writeCorrections(work, corrections, { import: digest.slice(0, 64) });
  return corrections.length;
}
