import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { Account, openSession } from "@housing/core/identity";
import { inTransaction, rows, systemActor } from "@housing/core/kernel";
import { blindIndex } from "@housing/core/privacy";
import { startRedis } from "@housing/db/testing/redis";
import { testClient } from "../testing/test-client.ts";
import { type Drill, proveInvariants } from "./drill.ts";
import { buildTown, type Town } from "./small-town.ts";

const [each, phases] = [8, ["with Redis", "flushed meanwhile", "Redis killed"] as const];
const program = fileURLToPath(new URL("server.ts", import.meta.url));

/** Two servers serve households while Redis is emptied and then killed: every choice is answered all the same. */
export const redisLost: Drill = {
  name: "Redis flushed and killed under two servers",
  async run(url, findings) {
    const [at, families] = [url("drill_redis"), each * phases.length];
    const town = await buildTown(at, { families, flats: families + 4, together: families });
    const callers = await signIn(town);
    const redis = await startRedis();
    const servers = await Promise.all([startServer(at, redis.url), startServer(at, redis.url)]);
    const choose = (i: number, server: number): Promise<string> => {
      const { token, offerId } = callers[i]!;
      const given = { params: { id: offerId }, body: { unitId: town.units[i]! } };
      const answer = testClient(servers[server]!.url, token)("confirmUnit", given, `redis-drill-${i}`);
      return answer.then((reply) => JSON.stringify(reply), String);
    };
    const answers: string[] = [];
    for (const [phase, name] of phases.entries()) {
      if (name === "Redis killed") await redis.stop();
      const turns = Array.from({ length: each }, (_, i) => choose(phase * each + i, i % 2));
      if (name === "flushed meanwhile") await flush(redis.url);
      answers.push(...(await Promise.all(turns)));
    }
    const repeats = await Promise.all(answers.map((_, i) => choose(i, (i + 1) % 2)));
    for (const { child } of servers) child.disconnect();
    await Promise.all(servers.map(({ child }) => once(child, "exit")));
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

interface Caller {
  token: string;
  offerId: string;
}

/** A session for each household whose turn it is. */
async function signIn(town: Town): Promise<Caller[]> {
  const sql = `select o.id as offerId, h.applicant_id as personId from offer o join household h on h.id = o.household_id
    where o.state = 'open' order by o.turn`;
  const open = await rows<{ offerId: string; personId: string }>(town.em.fork(), sql);
  const callers: Caller[] = [];
  for (const [i, { offerId, personId }] of open.entries()) {
    const phone = `139${String(i).padStart(8, "0")}`;
    const token = await inTransaction(town, systemActor("drill"), async (work) => {
      const [id, phoneIndex] = [work.newId(), blindIndex("account.phone", phone)];
      const account = { id, phone, phoneIndex, wechatIndex: null, personId, createdAt: work.clock.now() };
      await work.em.insert(Account, account);
      return (await openSession(work, { accountId: id })).token;
    });
    callers.push({ token, offerId });
  }
  return callers;
}

async function startServer(database: string, redis: string): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(program, [database, redis]);
  const died = once(child, "exit").then(() => Promise.reject(new Error("a server did not start")));
  const [url] = (await Promise.race([once(child, "message"), died])) as [string];
  died.catch(() => undefined);
  return { url, child };
}

async function flush(url: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.write("FLUSHALL\r\n");
  const [answer] = await once(socket, "data");
  socket.destroy();
  if (!String(answer).startsWith("+OK")) throw new Error(`Redis answered ${String(answer)}`);
}
