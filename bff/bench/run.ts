import { benchConfirm } from "./confirm/bench-confirm.ts";

/** The benches by name: `npm run bench -- confirm`. Each prints a table and one line of JSON, and fails below its gate. */
const benches: Readonly<Record<string, () => Promise<boolean>>> = { confirm: benchConfirm };

const names = process.argv.slice(2).filter((name) => !name.startsWith("-"));
const unknown = names.filter((name) => !(name in benches));
if (names.length === 0 || unknown.length > 0) {
  console.error(`usage: npm run bench -- <${Object.keys(benches).join(" | ")}>`);
  process.exit(2);
}
let passed = true;
for (const name of names) {
  const well = await benches[name]?.();
  passed &&= well === true;
}
process.exit(passed ? 0 : 1);
