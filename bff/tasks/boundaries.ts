/**
 * `npm run boundaries`: who may import whom, as errors.
 * The rules are in boundaries/rules.ts, the domain order in boundaries/order.ts.
 */
import { join } from "node:path";
import { cyclesIn } from "./boundaries/cycles.ts";
import { importsOfFile } from "./boundaries/imports.ts";
import { resolveImport } from "./boundaries/resolve.ts";
import { domainOf, isTest, objectionsTo } from "./boundaries/rules.ts";
import { filesUnder, root } from "./files.ts";

const packages = ["core", "db", "bff", "h5", "miniapp", "admin"];

/** What the walk over all files gathers. */
interface Findings {
  readonly objections: string[];
  /** Imports between files that exist at run time: a type-only import cannot make a cycle that matters. */
  readonly files: Map<string, string[]>;
  /** Imports between domains, types included: two domains of one line must not know each other both ways. */
  readonly domains: Map<string, string[]>;
}

/** Every objection, as `file:line  what`, for the tree under `base`. */
export function boundaryObjections(base: string = root): string[] {
  const findings: Findings = { objections: [], files: new Map(), domains: new Map() };
  const sources = packages.flatMap((name) => filesUnder(name, base)).filter((file) => /\.tsx?$/.test(file));
  for (const from of sources) inspect(base, from, findings);
  const cycles = [...cyclesIn(findings.files), ...cyclesIn(findings.domains)];
  return [...findings.objections, ...cycles.map((cycle) => `cycle  ${cycle.join(" → ")}`)];
}

function inspect(base: string, from: string, { objections, files, domains }: Findings): void {
  const own = domainOf(from);
  for (const { specifier, typeOnly, line } of importsOfFile(join(base, from))) {
    const to = resolveImport(base, from, specifier);
    for (const what of objectionsTo({ from, specifier, to })) objections.push(`${from}:${line}  ${what}`);
    const other = to && domainOf(to);
    if (to && !typeOnly) add(files, from, to);
    if (own && other && own !== other && !isTest(from)) add(domains, own, other);
  }
}

function add(graph: Map<string, string[]>, from: string, to: string): void {
  const targets = graph.get(from) ?? [];
  if (!targets.includes(to)) graph.set(from, [...targets, to]);
}

if (import.meta.main) {
  const objections = boundaryObjections();
  for (const objection of objections) console.error(objection);
  console.log(objections.length ? `${objections.length} forbidden imports` : "boundaries hold");
  process.exitCode = objections.length ? 1 : 0;
}
