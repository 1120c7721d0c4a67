import { benchConfirm } from "./confirm/bench-confirm.ts";
import { benchConfirmHttp } from "./confirm/bench-confirm-http.ts";
import { benchLists } from "./lists/bench-lists.ts";
import { benchPage } from "./page/bench-page.ts";
import { jsonFile } from "./pair/tell-json.ts";
import { benchQueue } from "./queue/bench-queue.ts";
import { benchSweep } from "./sweep/bench-sweep.ts";
import { benchTable } from "./table/bench-table.ts";

/**
 * The benches by name: `npm run bench -- confirm`, all of them without a name. Each prints a table and one line of JSON,
 * and fails below its gate.
 */
const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  confirm: benchConfirm,
  "confirm.http": benchConfirmHttp,
  "queue.numbers": benchQueue,
  "deadline.sweep": benchSweep,
  table: benchTable,
  "public.page": benchPage,
  lists: benchLists,
};

const named = process.argv.slice(2).filter((name) => !name.startsWith("-") && name !== jsonFile);
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`usage: npm run bench -- [${Object.keys(benches).join(" | ")}]`);
  process.exit(2);
}
let passed = true;
for (const name of named.length > 0 ? named : Object.keys(benches)) {
  const well = await benches[name]?.();
  passed &&= well === true;
}
process.exit(passed ? 0 : 1);
