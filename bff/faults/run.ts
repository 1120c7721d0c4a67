/** The fault drills, on a private MariaDB that flushes at every commit, with real processes: `npm run faults`. */
import { startMariadb } from "@housing/db/testing/mariadb";
import { type Drill, Findings } from "./drill.ts";
import { killInConfirm } from "./kill-in-confirm.ts";
import { oneUnit } from "./one-unit.ts";
import { redisLost } from "./redis-lost.ts";
import { replyLost } from "./reply-lost.ts";
import { sweepers } from "./sweepers.ts";

const drills: readonly Drill[] = [killInConfirm, replyLost, sweepers, oneUnit, redisLost];

async function hold(drill: Drill, url: (name: string) => string): Promise<boolean> {
  const [findings, since] = [new Findings(), performance.now()];
  try {
    await drill.run(url, findings);
  } catch (error) {
    findings.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  for (const fault of findings.faults) console.error(`  ${fault}`);
  const outcome = findings.faults.length === 0 ? "ok" : "FAILED";
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`drill ${drill.name} … ${outcome} (${seconds} s; ${findings.seen.join("; ")})`);
  return outcome === "ok";
}

const server = await startMariadb({ durable: true });
const url = (name: string): string => server.url.replace(/\/[^/]*$/, `/${name}`);
let passed = true;
try {
  for (const drill of drills) if (!(await hold(drill, url))) passed = false;
} finally {
  await server.stop();
}
process.exit(passed ? 0 : 1);
