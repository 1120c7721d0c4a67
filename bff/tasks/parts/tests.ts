import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMariadb } from "@housing/db/testing/mariadb";
import { startRedis } from "@housing/db/testing/redis";
import { findChromium } from "../../testing/chromium.ts";
import { root } from "../files.ts";
import { bin, lastLines, run } from "../process.ts";
import type { Part, Say, Tally } from "./part.ts";
import { chineseFont, chromium, mariadb, type Program, poppler, redis } from "./programs.ts";
import { tapReader } from "./tap.ts";

type Environment = Record<string, string | undefined>;

/** Embedded whatever the shell says: a part must mean the same everywhere. */
const embedded: Environment = { TEST_DATABASE_URL: undefined, TEST_REDIS_URL: undefined };

/** Hundreds of test files import the same modules: each is stripped of its types and compiled once. */
const compiled = join(root, ".data", "compiled");

/** A runner that never ends is a failure to be reported, not waited for. */
const patience = { timeout: 60 * 60_000, killSignal: "SIGKILL" } as const;

/** Runs the AVA files of one TEST_PART (ava.config.js) and keeps the whole log for a look afterwards. */
async function runAva(part: string, name: string, variables: Environment, say: Say): Promise<Tally> {
  const reader = tapReader(say);
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled, ...variables, TEST_PART: part };
  const { code, output } = await run([bin("", "ava"), "--tap"], { env, ...patience }, reader.read);
  const log = join(root, ".data", "test", `${name}.log`);
  mkdirSync(join(log, ".."), { recursive: true });
  writeFileSync(log, output);
  const { tally } = reader;
  if (/^# tests 0$/m.test(output)) tally.notRun.push("there are no tests yet");
  else if (code !== 0 && tally.failed === 0) {
    tally.failed += 1;
    say(`✖ ${name}: the test runner ended with ${code}\n${lastLines(output)}`);
  }
  if (tally.failed > 0) say(`the whole log: .data/test/${name}.log`);
  return tally;
}

const embeddedPart = (name: string, part: string, needs: readonly Program[] = []): Part => ({
  name,
  needs,
  run: (say) => runAva(part, name, embedded, say),
});

export const unitPart = embeddedPart("unit", "unit", [poppler]);
export const sqlitePart = embeddedPart("sqlite", "database");

/** The database tests once more, on the servers that production uses. */
export const mariadbPart: Part = {
  name: "mariadb",
  needs: [mariadb, redis],
  async run(say) {
    const [database, store] = await Promise.all([startMariadb(), startRedis()]);
    try {
      const urls = { TEST_DATABASE_URL: database.url, TEST_REDIS_URL: store.url };
      return await runAva("database", "mariadb", urls, say);
    } finally {
      await Promise.all([database.stop(), store.stop()]);
    }
  },
};

/** The fast fault drills: real processes on a MariaDB that flushes at every commit, killed and cut off in the middle. */
export const faultsPart: Part = {
  name: "faults",
  needs: [mariadb],
  async run(say) {
    const { code, output } = await run([process.execPath, "bff/faults/run.ts", "--quick"], patience);
    const count = (outcome: string): number => output.split(`… ${outcome} (`).length - 1;
    const tally = { passed: count("ok"), failed: count("FAILED"), notRun: [] };
    if (code !== 0 && tally.failed === 0) tally.failed += 1;
    if (tally.failed > 0) say(lastLines(output));
    return tally;
  },
};

const browserNeeds: readonly Program[] = [chromium, chineseFont];
const inBrowser = (name: string, say: Say, variables: Environment = {}): Promise<Tally> =>
  runAva(name, name, { ...embedded, CHROMIUM_PATH: findChromium(), ...variables }, say);

export const simulationPart: Part = {
  name: "simulation",
  needs: browserNeeds,
  run: (say) => inBrowser("simulation", say),
};

/** Each demo city is made once for all files that walk through it. */
export const browserPart: Part = {
  name: "browser",
  needs: browserNeeds,
  async run(say) {
    const cities = mkdtempSync(join(tmpdir(), "seeded-cities-"));
    try {
      return await inBrowser("browser", say, { SEEDED_CITIES: cities });
    } finally {
      rmSync(cities, { recursive: true, force: true });
    }
  },
};
