import { confirm } from "./confirm.ts";
import { type Drill, type Findings, openOffers, proveInvariants, standingOf } from "./drill.ts";
import type { Choice, DieAt } from "./orders.ts";
import { Worker } from "./processes.ts";
import { buildTown, start, type Town } from "./small-town.ts";

const most = 60;
const at = start.epochMilliseconds;

interface Scene {
  town: Town & { units: string[] };
  url: string;
  findings: Findings;
  retries: number[];
  committed: number;
}

interface Killing {
  name: string;
  /** Every so manieth statement. */
  step: number;
  /** How many places to die at there must be, at least. */
  least: number;
}

/** A process that confirms is killed at statements from `begin` to the commit's answer; another one repeats it. */
const killing = ({ name, step, least }: Killing): Drill => ({
  name,
  async run(url, findings) {
    const town = await buildTown(url(`drill_kill_${step}`), { families: 2 * most, flats: 2 * most });
    const scene: Scene = { town, url: url(`drill_kill_${step}`), findings, retries: [], committed: 0 };
    let kills = 0;
    for (let statement = 1; statement <= most; statement += step) {
      const before = await killOnce(scene, kills, { statement, side: "before" });
      if (!before) break;
      await killOnce(scene, kills + 1, { statement, side: "after" });
      kills += 2;
    }
    findings.expect(kills >= least, `only ${kills} places to die at`);
    findings.expect(kills < (2 * most) / step, "the confirmation never came to its end");
    // Alone the answer of the commit is lost after the fact.
    const committed = step === 1 ? scene.committed === 1 : scene.committed <= 1;
    findings.expect(committed, `${scene.committed} of the killed had committed`);
    const slowest = Math.round(Math.max(...scene.retries));
    findings.expect(slowest < 1000, `a retry waited ${slowest} ms for the dead process' locks`);
    findings.seen.push(`${kills} kills, ${scene.committed} after the commit, slowest retry ${slowest} ms`);
    await proveInvariants(town, findings);
    await town.orm.close(true);
  },
});

export const killInConfirm = killing({ name: "kill -9 at each statement of confirm", step: 1, least: 20 });
export const killAtAFew = killing({ name: "kill -9 at a few statements of confirm", step: 8, least: 6 });

/** Answers false when the worker lived to the end: there is no such statement. */
async function killOnce(scene: Scene, turn: number, dieAt: DieAt): Promise<boolean> {
  const { town } = scene;
  const [offer] = await openOffers(town);
  const choice = { key: `kill-${turn}`, offerId: offer!.id, unitId: town.units[turn]! };
  const worker = await Worker.start(scene.url);
  const reply = await worker.tell({ act: "confirm", at, choices: [choice], dieAt });
  await worker.stop();
  const where = `killed ${dieAt.side} statement ${dieAt.statement}`;
  if (reply === "killed") await judge(scene, choice, turn, where);
  await retry(scene, choice, where);
  return reply === "killed";
}

/** Nothing or all of it: every row tells the same. */
async function judge(scene: Scene, choice: Choice, turn: number, where: string): Promise<void> {
  const { town, findings } = scene;
  const { offer, unit, entry, allocations, keys } = await standingOf(town, choice.offerId, choice.unitId);
  const found = [offer, unit, entry, allocations, keys - turn].join("/");
  const whole = ["open/inSession/admitted/0/0", "chosen/taken/chosen/1/1"];
  findings.expect(whole.includes(found), `${where}: half-written, ${found}`);
  if (found === whole[1]) scene.committed += 1;
}

/** Two more tries with the same key give one outcome, and the first of them is not held up. */
async function retry({ town, findings, retries }: Scene, choice: Choice, where: string): Promise<void> {
  const since = performance.now();
  const first = await confirm(town, choice);
  retries.push(performance.now() - since);
  const second = await confirm(town, choice);
  findings.expect(JSON.stringify(first) === JSON.stringify(second), `${where}: a repeat got another answer`);
  const after = await standingOf(town, choice.offerId, choice.unitId);
  const done = after.offer === "chosen" && after.unit === "taken" && after.allocations === 1;
  findings.expect(done, `${where}: after the retry ${JSON.stringify(after)}`);
}
