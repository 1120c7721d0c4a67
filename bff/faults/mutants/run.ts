import { writeFileSync } from "node:fs";
import { startMariadb } from "@housing/db/testing/mariadb";
import { lastLines } from "../../tasks/process.ts";
import { type Mutant, mutants } from "./mutants.data.ts";
import { Scratch } from "./scratch.ts";

interface Killed {
  guard: string;
  file: string;
  /** The first test that went red; none: the mutant survived. */
  by: string | undefined;
  red: number;
  seconds: number;
}

type Environments = Record<"sqlite" | "mariadb", NodeJS.ProcessEnv>;

const onOf = ({ on }: Mutant): "sqlite" | "mariadb" => on ?? "sqlite";

/**
 * Removes one guard at a time in a copy and runs the tests that have to notice: `npm run faults -- mutants`.
 * A guard whose absence nobody notices is a failure of the tests.
 */
export async function runMutants({ only = "", json }: { only?: string; json?: string }): Promise<boolean> {
  const chosen = mutants.filter(({ guard }) => guard.includes(only));
  const scratch = new Scratch();
  const server = chosen.some(({ on }) => on === "mariadb") ? await startMariadb() : undefined;
  const environments: Environments = {
    sqlite: { TEST_DATABASE_URL: undefined, TEST_REDIS_URL: undefined },
    mariadb: { TEST_DATABASE_URL: server?.url, TEST_REDIS_URL: undefined },
  };
  try {
    if (!(await allGreen(scratch, chosen, environments))) return false;
    const killed: Killed[] = [];
    for (const mutant of chosen) killed.push(await kill(scratch, mutant, environments));
    return report(killed, json);
  } finally {
    scratch.remove();
    await server?.stop();
  }
}

/** Red means something only where all was green before. */
async function allGreen(
  scratch: Scratch,
  chosen: readonly Mutant[],
  environments: Environments,
): Promise<boolean> {
  for (const [on, group] of Map.groupBy(chosen, onOf)) {
    const files = [...new Set(group.flatMap(({ tests }) => tests))];
    const { titles, run, output } = await scratch.test(files, environments[on]);
    if (titles.length === 0 && run > 0) continue;
    console.error(`without a mutant, ${titles.length} of ${run} tests fail on ${on}:\n${lastLines(output)}`);
    return false;
  }
  return true;
}

async function kill(scratch: Scratch, mutant: Mutant, environments: Environments): Promise<Killed> {
  const { guard, file, text, instead, tests } = mutant;
  const since = performance.now();
  const restore = scratch.replace(file, text, instead);
  const { titles, run, output } = await scratch.test(tests, environments[onOf(mutant)]);
  restore();
  // A copy that does not even start proves nothing about the guard.
  if (run === 0) throw new Error(`${guard}: no test was run\n${lastLines(output)}`);
  const by = titles[0];
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  console.log(by === undefined ? `SURVIVED  ${guard}` : `killed    ${guard}: ${by}`);
  return { guard, file, by, red: titles.length, seconds };
}

function report(killed: readonly Killed[], json: string | undefined): boolean {
  const width = Math.max(...killed.map(({ guard }) => guard.length));
  console.log(`\n${"guard removed".padEnd(width)}  red  test`);
  for (const { guard, red, by } of killed)
    console.log(`${guard.padEnd(width)}  ${String(red).padStart(3)}  ${by ?? "NONE: the mutant survived"}`);
  const survivors = killed.filter(({ by }) => by === undefined).length;
  console.log(`\n${killed.length - survivors} killed, ${survivors} survived`);
  if (json) writeFileSync(json, `${JSON.stringify(killed, null, 2)}\n`);
  return survivors === 0 && killed.length > 0;
}
