import { parentPort, workerData } from "node:worker_threads";
import { type ReadRow, readSheet, SheetFault, type SheetFaultCode, type Wanted } from "./read-sheet.ts";

/** What the thread is given, and what it answers: once. */
export interface SheetOrder extends Wanted {
  bytes: Uint8Array;
}
export type SheetAnswer = { rows: ReadRow[] } | { fault: SheetFaultCode; facts: SheetFault["facts"] };

async function answer({ bytes, ...wanted }: SheetOrder): Promise<SheetAnswer> {
  try {
    return { rows: await readSheet(bytes, wanted) };
  } catch (error) {
    if (error instanceof SheetFault) return { fault: error.code, facts: error.facts };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as SheetOrder));
