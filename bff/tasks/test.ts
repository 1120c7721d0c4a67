/**
 * `npm test`: every check and every test, part by part; a failing part does not stop the next.
 * `npm test -- --only unit,types` runs only these. With CI=true a part that cannot run is a failure.
 */
import { boundariesPart, buildsPart, formatPart, requirementsPart, typesPart } from "./parts/checks.ts";
import type { Part } from "./parts/part.ts";
import { installMissing, whyNot } from "./parts/programs.ts";
import { type Report, summarise } from "./parts/summary.ts";
import { browserPart, faultsPart, mariadbPart, simulationPart, sqlitePart, unitPart } from "./parts/tests.ts";

/** In the order of what fails fastest; simulation and browser use what `builds` has built. */
const parts: readonly Part[] = [
  formatPart,
  boundariesPart,
  typesPart,
  requirementsPart,
  unitPart,
  sqlitePart,
  mariadbPart,
  faultsPart,
  buildsPart,
  simulationPart,
  browserPart,
];

/** The parts that `--only` names, or all of them. */
function chosenParts(args: readonly string[]): readonly Part[] {
  const at = args.findIndex((arg) => arg === "--only" || arg.startsWith("--only="));
  if (at < 0) return parts;
  const names = (args[at]?.split("=")[1] ?? args[at + 1] ?? "").split(",");
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length === 0) return parts.filter((part) => names.includes(part.name));
  throw new Error(
    `no such part: ${unknown.join(", ")}; there are ${parts.map((part) => part.name).join(", ")}`,
  );
}

/** Runs one part; an exception is a failure of that part and not the end of the others. */
async function report(part: Part): Promise<Report> {
  console.log(`── ${part.name}`);
  const started = performance.now();
  const missing = whyNot(part.needs);
  const tally = missing
    ? { passed: 0, failed: 0, notRun: [missing] }
    : await part.run(console.error).catch((error: unknown) => {
        console.error(error);
        return { passed: 0, failed: 1, notRun: [] };
      });
  return { name: part.name, tally, seconds: (performance.now() - started) / 1000 };
}

// Ends through exit handlers, so that what was started is stopped too.
process.once("SIGTERM", () => process.exit(143));

let chosen: readonly Part[] = [];
try {
  chosen = chosenParts(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exit(2);
}
await installMissing(
  chosen.flatMap((part) => part.needs),
  console.log,
);
const reports: Report[] = [];
for (const part of chosen) reports.push(await report(part));
const { lines, failed } = summarise(reports, Boolean(process.env.CI));
console.log(`\n${lines.join("\n")}`);
process.exitCode = failed > 0 ? 1 : 0;
