/**
 * `npm run build [-- h5 admin]`: builds the fronts that changed, or only those named; `--force` builds them anyway.
 */
import { build, fronts } from "./build/fronts.ts";
import { lastLines } from "./process.ts";

/** Builds the named fronts one after another; throws with the tool's own words when one fails. */
export async function buildFronts(names: readonly string[], force = false): Promise<void> {
  for (const front of fronts.filter((each) => names.length === 0 || names.includes(each.name))) {
    const started = performance.now();
    const outcome = await build(front, { force });
    if (outcome.code !== 0) throw new Error(`building ${front.name} failed:\n${lastLines(outcome.output)}`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(outcome.fresh ? `built ${front.name} in ${seconds} s` : `${front.name} is up to date`);
  }
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith("-"));
  await buildFronts(names, args.includes("--force")).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
