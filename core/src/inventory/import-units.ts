import { record } from "../audit/index.ts";
import { permit, refuseIf, type Work } from "../kernel/index.ts";
import { enterUnits } from "./enter-units.ts";
import { cleaned } from "./import-row.ts";
import { mayManageUnits } from "./inventory.policy.ts";
import { type Judgement, judgeSheet, type RejectedRow, type SheetRow } from "./judge-sheet.ts";
import { refused } from "./refusals.ts";
import { loadStock } from "./sheet-stock.ts";

export interface ImportUnits {
  /** Sheet rows below the headings, each with its number in the sheet. */
  rows: readonly SheetRow[];
  /** Of the sheet, for the log. */
  digest: string;
}

export interface ImportResult {
  imported: number;
  /** Entered before, just as the sheet says it: a sheet may be sent again. */
  known: number;
  /** Entered before and not listed yet, and the sheet says something else: changed only when somebody confirms it. */
  differing: number;
  rejected: RejectedRow[];
}

export const mostImportRows = 5000;

/** Enters the good rows of a sheet and answers the others with what is wrong: valid rows go in, bad rows come back. */
export async function importUnits(work: Work, { rows, digest }: ImportUnits): Promise<ImportResult> {
  const { placed, known, corrections, rejected } = await judgedSheet(work, rows);
  const imported = (await enterUnits(work, placed)).length;
  const differing = corrections.length;
  record(work, {
    act: "inventory.unitsImported",
    subjectType: "import",
    subjectId: digest.slice(0, 64),
    facts: { imported, known, differing, rejected: rejected.length },
  });
  return { imported, known, differing, rejected };
}

/** What the rows of a sheet come to now, for who may enter flats. */
export async function judgedSheet(work: Work, sheet: readonly SheetRow[]): Promise<Judgement> {
  permit(mayManageUnits(work.actor));
  refuseIf(sheet.length > mostImportRows, () => refused("tooManyRows", { most: mostImportRows }));
  const stock = await loadStock(work, new Set(sheet.map(({ row }) => cleaned(row.小区编码))));
  return judgeSheet(stock, sheet);
}
