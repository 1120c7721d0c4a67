/**
 * The fault drills, on a private MariaDB that flushes at every commit, with real processes: `npm run faults`.
 * `-- --only <words>` holds the drills whose name has the words, `-- --json <file>` writes down what was seen,
 * `-- --quick` holds the fast ones as `npm test` does, `-- mutants` removes one guard at a time (mutants/run.ts).
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startMariadb } from "@housing/db/testing/mariadb";
import { clockJumps } from "./clock-jumps.ts";
import { databaseForgets, databaseKilled } from "./database-killed.ts";
import { type Drill, Findings } from "./drill.ts";
import { killAtAFew, killInConfirm } from "./kill-in-confirm.ts";
import { manyFlats } from "./many-flats.ts";
import { runMutants } from "./mutants/run.ts";
import { oneUnit } from "./one-unit.ts";
import { redisLost } from "./redis-lost.ts";
import { replyLost } from "./reply-lost.ts";
import { sweepers } from "./sweepers.ts";

const drills: readonly Drill[] = [
  killInConfirm,
  replyLost,
  oneUnit,
  manyFlats,
  sweepers,
  redisLost,
  databaseKilled,
  databaseForgets,
  clockJumps,
];
const quick: readonly Drill[] = [killAtAFew, replyLost, oneUnit];

interface Held {
  drill: string;
  outcome: "ok" | "FAILED";
  seconds: number;
  seen: readonly string[];
  faults: readonly string[];
}

async function hold(drill: Drill, url: (name: string) => string): Promise<Held> {
  const [findings, since] = [new Findings(), performance.now()];
  try {
    await drill.run(url, findings);
  } catch (error) {
    findings.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { faults, seen } = findings;
  const outcome = faults.length === 0 ? "ok" : "FAILED";
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  console.log(`drill ${drill.name} … ${outcome} (${seconds} s; ${seen.join("; ")})`);
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  return { drill: drill.name, outcome, seconds, seen, faults };
}

async function holdAll(chosen: readonly Drill[]): Promise<Held[]> {
  const server = await startMariadb({ durable: true });
  const url = (name: string): string => server.url.replace(/\/[^/]*$/, `/${name}`);
  const held: Held[] = [];
  try {
    for (const drill of chosen) held.push(await hold(drill, url));
  } finally {
    await server.stop();
  }
  return held;
}

const { values, positionals } = parseArgs({
  options: { only: { type: "string" }, json: { type: "string" }, quick: { type: "boolean" } },
  allowPositionals: true,
});

async function main(): Promise<boolean> {
  if (positionals.includes("mutants")) return runMutants(values);
  const chosen = (values.quick ? quick : drills).filter(({ name }) => name.includes(values.only ?? ""));
  const held = await holdAll(chosen);
  const width = Math.max(...held.map(({ drill }) => drill.length));
  console.log(`\n${"drill".padEnd(width)}  outcome  seconds`);
  for (const { drill, outcome, seconds } of held)
    console.log(`${drill.padEnd(width)}  ${outcome.padEnd(7)}  ${seconds.toFixed(1).padStart(7)}`);
  const failed = held.filter(({ outcome }) => outcome === "FAILED").length;
  console.log(`\n${held.length - failed} passed, ${failed} failed`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(held, null, 2)}\n`);
  return failed === 0 && held.length > 0;
}

process.exit((await main()) ? 0 : 1);
