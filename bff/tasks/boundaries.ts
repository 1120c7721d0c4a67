/**
 * `npm run boundaries`: who may import whom, as errors.
 * The rules are in boundaries/rules.ts, the domain order in boundaries/order.ts.
 */
import { join } from "node:path";
import { cyclesIn } from "./boundaries/cycles.ts";
import { importsOfFile } from "./boundaries/imports.ts";
import { resolveImport } from "./boundaries/resolve.ts";
import { objectionsTo } from "./boundaries/rules.ts";
import { filesUnder, root } from "./files.ts";

const packages = ["core", "db", "bff", "h5", "miniapp", "admin"];

/** Every objection, as `file:line  what`, for the tree under `base`. */
export function boundaryObjections(base: string = root): string[] {
  const objections: string[] = [];
  const graph = new Map<string, string[]>();
  const files = packages.flatMap((name) => filesUnder(name, base)).filter((file) => /\.tsx?$/.test(file));
  for (const from of files) {
    const targets: string[] = [];
    for (const { specifier, typeOnly, line } of importsOfFile(join(base, from))) {
      const to = resolveImport(base, from, specifier);
      for (const what of objectionsTo({ from, specifier, to })) objections.push(`${from}:${line}  ${what}`);
      // A type-only import is gone at run time and cannot make a cycle that matters.
      if (to && !typeOnly) targets.push(to);
    }
    graph.set(from, targets);
  }
  return [...objections, ...cyclesIn(graph).map((cycle) => `cycle  ${cycle.join(" → ")}`)];
}

if (import.meta.main) {
  const objections = boundaryObjections();
  for (const objection of objections) console.error(objection);
  console.log(objections.length ? `${objections.length} forbidden imports` : "boundaries hold");
  process.exitCode = objections.length ? 1 : 0;
}
