import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstRow } from "@housing/core/kernel";
import { chooseAt, type Deployment, deploy, type Household, signIn } from "./deployment.ts";
import { type Drill, type Findings, proveInvariants } from "./drill.ts";
import { buildRealTown, databaseTime, type Town } from "./small-town.ts";

const library = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib"]
  .map((folder) => join(folder, "faketime", "libfaketimeMT.so.1"))
  .find(existsSync);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Scene {
  town: Town & { units: string[] };
  server: Deployment;
  findings: Findings;
  /** Sets the server's clock off, and gives it time to sweep. */
  jump(to: string): Promise<void>;
}

/**
 * The clock of the only server jumps back over a deadline that has passed, and then ahead over one that has not:
 * nobody chooses too late, and nobody's turn is taken too early.
 */
export const clockJumps: Drill = {
  name: "the clock of a server jumps by 5 hours, back and ahead",
  async run(url, findings) {
    if (!library) {
      findings.seen.push("not run: libfaketime is not installed (Debian package faketime)");
      return;
    }
    const database = url("drill_clock");
    // The first household's four hours ended a minute ago, and nobody has swept since.
    const town = await buildRealTown(database, { families: 6, flats: 6 }, 4 + 1 / 60);
    const households = await signIn(town);
    const folder = mkdtempSync(join(tmpdir(), "housing-clock-"));
    const file = join(folder, "time");
    writeFileSync(file, "-5h");
    const env = { FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" };
    const server = await deploy({ database, env: { ...env, LD_PRELOAD: library } });
    const jump = async (to: string): Promise<void> => {
      writeFileSync(file, to);
      await wait(3000);
    };
    await chooseWhileItJumps({ town, server, findings, jump }, households);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    if (findings.faults.length === 0) findings.seen.push("too late stayed too late, in time stayed in time");
    await proveInvariants(town, findings);
    await town.orm.close(true);
  },
};

async function chooseWhileItJumps(scene: Scene, [late, next, last]: Household[]): Promise<void> {
  const { town, server, findings, jump } = scene;
  const choose = (household: Household, i: number): Promise<string> =>
    chooseAt(server, household, { unitId: town.units[i]!, key: `clock-drill-${i}` });
  const tooLate = await choose(late!, 0);
  findings.expect(tooLate.includes("截止"), `five hours behind, a choice too late was answered ${tooLate}`);
  await jump("-5h");
  findings.expect((await stateOf(town, late!)) === "missed", "five hours behind, nothing was swept");
  await jump("+5h");
  findings.expect((await stateOf(town, next!)) === "open", "five hours ahead, an open turn was ended");
  for (const [i, household] of [next!, last!].entries()) {
    const answer = await choose(household, i + 1);
    findings.expect(answer.includes("allocationId"), `a choice in time was answered ${answer}`);
    await jump(i === 0 ? "-5h" : "+0h");
  }
  for (const household of [next!, last!]) await expectTrueTime(town, household, findings);
}

const stateOf = async (town: Town, { offerId }: Household): Promise<string | undefined> =>
  (await firstRow<{ state: string }>(town.em.fork(), "select state from offer where id = ?", [offerId]))
    ?.state;

/** What was written down in these minutes bears the time of the database. */
async function expectTrueTime(town: Town, { offerId }: Household, findings: Findings): Promise<void> {
  const now = (await databaseTime(town)).epochMilliseconds;
  const sql = "select ended_at as at from offer where id = ?";
  const at = Number((await firstRow<{ at: number }>(town.em.fork(), sql, [offerId]))?.at);
  const seconds = Math.round((at - now) / 1000);
  findings.expect(Math.abs(seconds) < 120, `a choice was written down ${seconds} s off`);
}
