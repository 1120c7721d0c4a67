import { change, rows } from "@housing/core/kernel";
import { startMariadb } from "@housing/db/testing/mariadb";
import { chooseAt, type Deployment, deploy, type Household, signIn } from "./deployment.ts";
import { type Drill, Findings, proveInvariants } from "./drill.ts";
import { buildRealTown, type Town } from "./small-town.ts";

const [each, tries] = [24, 120];

interface Scene {
  households: Household[];
  units: string[];
  servers: Deployment[];
  acked: Map<number, string>;
  /** Answers that told neither yes nor no. */
  unknown: Map<string, number>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The database itself dies under load, three times; what was acknowledged is there, and both servers go on by themselves. */
export const databaseKilled: Drill = {
  name: "kill -9 of MariaDB three times under load, flushed at every commit",
  run: (_url, findings) => killUnderLoad(findings),
};

/** The drill above must be able to fail: where commits are not flushed it has to see that choices are lost. */
export const databaseForgets: Drill = {
  name: "the same once with commits that are not flushed: the checker sees the loss",
  async run(_url, findings) {
    const own = new Findings();
    await killUnderLoad(own, { kills: 1, flushed: false });
    const lost = own.faults.find((fault) => /acknowledged choices are lost/.test(fault));
    findings.expect(lost !== undefined, `nothing was lost, or nobody saw it: ${own.faults.join("; ")}`);
    findings.seen.push(`seen: ${lost}`);
  },
};

async function killUnderLoad(findings: Findings, { kills = 3, flushed = true } = {}): Promise<void> {
  const database = await startMariadb({ durable: true, revived: true });
  const families = kills * each;
  const town = await buildRealTown(database.url, { families, flats: families + 4, together: families });
  const households = await signIn(town);
  const place = { database: database.url };
  const servers = await Promise.all([deploy(place), deploy(place)]);
  const scene: Scene = { households, units: town.units, servers, acked: new Map(), unknown: new Map() };
  // A server refuses to start on such a database; so it is made forgetful afterwards.
  for (const variable of flushed ? [] : ["at_trx_commit = 0", "at_timeout = 600"])
    await change(town.em.fork(), `set global innodb_flush_log_${variable}`);
  for (let kill = 0; kill < kills; kill += 1) {
    const turns = Array.from({ length: each }, (_, i) => insist(scene, kill * each + i));
    while (scene.acked.size < kill * each + each / 3) await wait(5);
    database.kill();
    await Promise.all(turns);
  }
  await judge(town, findings, scene);
  findings.seen.unshift(`${kills} kills`);
  await Promise.all(servers.map((server) => server.stop()));
  await proveInvariants(town, findings);
  await town.orm.close(true);
  await database.stop();
}

/** A household that repeats its choice with the same key until it is told. */
async function insist(scene: Scene, i: number): Promise<void> {
  const choice = { unitId: scene.units[i]!, key: `revive-${i}-of-one-household` };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answer = await chooseAt(scene.servers[(i + attempt) % 2]!, scene.households[i]!, choice);
    if (answer.includes("allocationId")) {
      scene.acked.set(i, answer);
      return;
    }
    scene.unknown.set(answer, (scene.unknown.get(answer) ?? 0) + 1);
    await wait(250);
  }
}

/** What was told is stored, to the letter; a repeat with the same key is told the same. */
async function judge(town: Town, findings: Findings, scene: Scene): Promise<void> {
  const { acked, households, unknown, units } = scene;
  findings.expect(
    acked.size === households.length,
    `${acked.size} of ${households.length} were told in the end`,
  );
  const stored = await rows<{ id: string; unitId: string }>(
    town.em.fork(),
    "select id, unit_id as unitId from allocation",
  );
  const there = new Set(stored.map(({ id, unitId }) => `${id}/${unitId}`));
  let lost = 0;
  for (const [i, answer] of acked) {
    const { allocationId } = JSON.parse(answer) as { allocationId: string };
    if (!there.has(`${allocationId}/${units[i]}`)) lost += 1;
    const choice = { unitId: units[i]!, key: `revive-${i}-of-one-household` };
    const again = await chooseAt(scene.servers[i % 2]!, households[i]!, choice);
    findings.expect(again === answer, `household ${i}: first told ${answer}, then ${again}`);
  }
  findings.expect(lost === 0, `${lost} acknowledged choices are lost`);
  const doubts = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  const unclear = [...unknown.keys()].filter(
    (answer) => !answer.includes("请稍后再试，您填写的内容不会丢失"),
  );
  findings.expect(unclear.length === 0, `unclear answers: ${unclear.join("; ")}`);
  findings.expect(doubts > 0, "nobody noticed that the database was killed");
  findings.seen.push(`${acked.size} choices acknowledged, ${lost} lost, ${doubts} asked to try again`);
}
