import { Worker } from "node:worker_threads";
import { type ImportRow, importHeadings, mostImportRows, refusedByInventory } from "@housing/core/inventory";
import type { SheetAnswer, SheetOrder } from "./read-sheet.worker.ts";

export interface SheetRow {
  /** As the spreadsheet numbers it. */
  number: number;
  row: ImportRow;
}

export interface ReadingLimits {
  milliseconds: number;
  megabytes: number;
}

/** The fullest sheet within the limit of its size takes about two seconds and a third of the memory. */
const usual: ReadingLimits = { milliseconds: 30_000, megabytes: 768 };
const code = new URL("./read-sheet.worker.ts", import.meta.url);

/**
 * The rows of an import sheet. Refuses what is no .xlsx, lacks a column, or is too large. It is read in a thread of its
 * own, because a full sheet takes seconds of pure computing, and one at a time: everybody else is answered meanwhile.
 */
export function readUnitsSheet(bytes: Uint8Array, limits = usual): Promise<SheetRow[]> {
  const reading = before.then(() => read(bytes, limits));
  before = reading.catch(() => undefined);
  return reading;
}

let before: Promise<unknown> = Promise.resolve();

async function read(bytes: Uint8Array, limits: ReadingLimits): Promise<SheetRow[]> {
  const answer = await ask({ bytes, headings: importHeadings, mostRows: mostImportRows }, limits);
  if ("fault" in answer) throw refusedByInventory(answer.fault, answer.facts);
  if (answer.rows.length === 0) throw refusedByInventory("noRows");
  return answer.rows as SheetRow[];
}

function ask(order: SheetOrder, { milliseconds, megabytes }: ReadingLimits): Promise<SheetAnswer> {
  const worker = new Worker(code, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<SheetAnswer>();
  const tooLarge = (): void => resolve({ fault: "tooLargeSheet", facts: {} });
  const late = setTimeout(tooLarge, milliseconds);
  worker.once("message", resolve);
  worker.once("error", (error) => (isOutOfMemory(error) ? tooLarge() : reject(error)));
  worker.once("exit", () => reject(new Error("a sheet was not read to its end")));
  return promise.finally(async () => {
    clearTimeout(late);
    await worker.terminate();
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
