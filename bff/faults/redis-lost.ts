import { once } from "node:events";
import { connect } from "node:net";
import { startRedis } from "@housing/db/testing/redis";
import { chooseAt, deploy, signIn } from "./deployment.ts";
import { type Drill, proveInvariants } from "./drill.ts";
import { buildRealTown } from "./small-town.ts";

const [each, phases] = [8, ["with Redis", "flushed meanwhile", "Redis killed"] as const];

/** Two servers serve households while Redis is emptied and then killed: every choice is answered all the same. */
export const redisLost: Drill = {
  name: "Redis flushed and killed under two servers",
  async run(url, findings) {
    const [database, families] = [url("drill_redis"), each * phases.length];
    const town = await buildRealTown(database, { families, flats: families + 4, together: families });
    const households = await signIn(town);
    const redis = await startRedis();
    const place = { database, redis: redis.url };
    const servers = await Promise.all([deploy(place), deploy(place)]);
    const choose = (i: number, server: number): Promise<string> =>
      chooseAt(servers[server]!, households[i]!, { unitId: town.units[i]!, key: `redis-drill-${i}` });
    const answers: string[] = [];
    for (const [phase, name] of phases.entries()) {
      if (name === "Redis killed") await redis.stop();
      const turns = Array.from({ length: each }, (_, i) => choose(phase * each + i, i % 2));
      if (name === "flushed meanwhile") await flush(redis.url);
      answers.push(...(await Promise.all(turns)));
    }
    const repeats = await Promise.all(answers.map((_, i) => choose(i, (i + 1) % 2)));
    await Promise.all(servers.map((server) => server.stop()));
    const chosen = answers.filter((answer) => answer.includes("allocationId"));
    const others = [...new Set(answers.filter((answer) => !answer.includes("allocationId")))];
    findings.expect(
      chosen.length === families,
      `${chosen.length} of ${families} chose: ${others.join("; ")}`,
    );
    findings.expect(repeats.join() === answers.join(), "a repeat at the other server got another answer");
    findings.seen.push(`${chosen.length} of ${families} chose, repeats answered the same`);
    await proveInvariants(town, findings);
    await town.orm.close(true);
  },
};

async function flush(url: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.write("FLUSHALL\r\n");
  const [answer] = await once(socket, "data");
  socket.destroy();
  if (!String(answer).startsWith("+OK")) throw new Error(`Redis answered ${String(answer)}`);
}
