import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Account, Session } from "@housing/core/identity";
import { sm3Hex } from "@housing/core/privacy";
import { startMariadb } from "@housing/db/testing/mariadb";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { listen, portOf, productOf } from "../http/public-pair.ts";
import { type Compared, comparePair, type Ratios, report, type Sample, sampleOf } from "../pair/pair.ts";
import type { Calls, Ran, Run } from "./confirmers.ts";
import { brokenInvariants, brokenLog } from "./invariants.ts";
import { runSlice } from "./rounds.ts";
import { type Confirm, rawClient } from "./sides.ts";
import { buildStage, now, type Stage } from "./stage.ts";

const levels = [1, 16, 64] as const;
const [rounds, sliceMs, sessions, unitsEach] = [11, 1000, 700, 60];
/**
 * A server that people meet has been answering for long: until the compiler has seen all of a way some thousand times, a
 * slice measures the compiler, and the longer way for longer.
 */
const [warmMs, warmFirstMs] = [2000, 12_000];
const [gate, slowest, tries] = [0.5, 3, 3];

/** confirm.http: the confirmation as a browser sends it (Koa, session, key, zod) beside the raw same transaction. */
export async function benchConfirmHttp(): Promise<boolean> {
  const server = await startMariadb({ durable: true });
  const url = (name: string): string => server.url.replace(/\/[^/]*$/, `/${name}`);
  const stages: Stage[] = [];
  try {
    for (const name of ["bench_product", "bench_raw"])
      stages.push(await buildStage(url(name), sessions, unitsEach));
    const [product, raw] = stages as [Stage, Stage];
    return await measure(product, raw, url("bench_raw").replace("mariadb:", "mysql:"));
  } finally {
    for (const stage of stages) await stage.close();
    await server.stop();
  }
}

async function measure(product: Stage, raw: Stage, rawUrl: string): Promise<boolean> {
  const clients = await Promise.all(Array.from({ length: 64 }, () => rawClient(rawUrl)));
  const connection = clients[0]!.connection;
  const [[row]] = await connection.query<RowDataPacket[]>("select @@pid_file as path");
  const databasePid = Number(readFileSync(row?.path, "utf8"));
  const http = await startHttp(product, databasePid);
  const bare = rawSide(
    raw,
    clients.map((one) => one.confirm),
    databasePid,
  );
  await warm([http, bare], Math.max(...levels), warmFirstMs);
  const [results, more]: [Compared[], Record<string, number>] = [[], {}];
  for (const clients of levels) {
    const found = await compareFairly(clients, http, bare);
    results.push(found.compared);
    more[`p99 at ${clients}, in p99s of raw`] = found.late;
  }
  const done = {
    bench_product: http.confirmed(),
    bench_raw: raw.jobs.reduce((sum, job) => sum + job.done, 0),
  };
  const broken = [...(await brokenStages(connection, done)), ...(await brokenLog(product.system))];
  http.stop();
  await Promise.all(clients.map((one) => one.connection.end()));
  const reached = report({ bench: "confirm.http", results, broken, more });
  return reached && Object.values(more).every((late) => late <= slowest);
}

interface Side {
  slice(clients: number, ms: number): Promise<Sample>;
  /** The times of single confirmations since the last call, ms. */
  times(): number[];
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;

async function compareLevel(
  clients: number,
  http: Side,
  bare: Side,
): Promise<{ compared: Compared; late: number }> {
  await warm([http, bare], clients, warmMs);
  const met = ({ rateRatio, cpuRatio }: Ratios): boolean => rateRatio >= gate && cpuRatio >= gate;
  const compared = await comparePair({
    ...{ name: `confirm.http, ${clients} at once`, rounds, gate: { text: "≥ 0.50 rate and CPU", met } },
    product: () => http.slice(clients, sliceMs),
    raw: () => bare.slice(clients, sliceMs),
  });
  return { compared, late: p99(http.times()) / p99(bare.times()) };
}

/** Once more where the baseline's own rounds say that the machine was too busy to tell. */
async function compareFairly(...level: Parameters<typeof compareLevel>): ReturnType<typeof compareLevel> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await compareLevel(...level);
    if (!found.compared.void || attempt === tries) return found;
  }
}

async function warm(sides: readonly Side[], clients: number, ms: number): Promise<void> {
  for (const side of sides) {
    await side.slice(clients, ms);
    side.times();
  }
}

function rawSide(stage: Stage, confirms: readonly Confirm[], databasePid: number): Side {
  let times: number[] = [];
  const timed = confirms.map(
    (confirm): Confirm =>
      async (job) => {
        const start = performance.now();
        await confirm(job);
        times.push(performance.now() - start);
      },
  );
  const side = { confirms: timed, jobs: [...stage.jobs] };
  return {
    slice: (clients, ms) =>
      sampleOf(databasePid, async () => (await runSlice(side, clients, ms, databasePid)).confirmed),
    times() {
      const taken = times;
      times = [];
      return taken;
    },
  };
}

/** Who confirms is a process of its own and is not counted; the server's process and the database are. */
async function startHttp(
  stage: Stage,
  databasePid: number,
): Promise<Side & { confirmed(): number; stop(): void }> {
  const server = await listen(productOf(stage));
  const child = fork(fileURLToPath(new URL("./confirmers.ts", import.meta.url)));
  const ask = async <T>(message: object): Promise<T> => {
    const answered = once(child, "message");
    child.send(message);
    const [answer] = (await answered) as [T | { fault: string }];
    if (typeof answer === "object" && answer !== null && "fault" in answer) throw new Error(answer.fault);
    return answer as T;
  };
  await ask({ sessions: await signInAll(stage) });
  let [times, confirmed]: [number[], number] = [[], 0];
  return {
    slice: (clients, ms) =>
      sampleOf(databasePid, async () => {
        const wanted: Run = { port: portOf(server), clients, ms };
        const ran = await ask<Ran>(wanted);
        times.push(...ran.times);
        confirmed += ran.confirmed;
        return ran.confirmed;
      }),
    times() {
      const taken = times;
      times = [];
      return taken;
    },
    confirmed: () => confirmed,
    stop() {
      child.disconnect();
      server.close().closeAllConnections();
    },
  };
}

/** Every household has signed in; its token is known to the process that confirms. */
async function signInAll({ system, jobs }: Stage): Promise<Calls[]> {
  const fork = system.em.fork();
  const expiresAt = now.add({ hours: 24 });
  const all: Calls[] = [];
  for (const [index, { offers, units }] of jobs.entries()) {
    const people = units.slice(0, -1).map((_, i) => `account-${index * 1000 + i}`);
    const fixed = { phone: null, phoneIndex: null, wechatIndex: null, personId: null, createdAt: now };
    await fork.insertMany(
      Account,
      people.map((id) => ({ id, ...fixed })),
    );
    const tokenOf = (id: string): string => id.padEnd(32, "-");
    await fork.insertMany(
      Session,
      people.map((id) => ({
        ...{ id: sm3Hex(tokenOf(id)), accountId: id, userId: null, createdAt: now, expiresAt },
        ...{ revokedAt: null, device: null },
      })),
    );
    const calls = people.map((id, i) => ({
      path: `/api/offers/${offers[i]}/confirmation`,
      token: tokenOf(id),
      body: JSON.stringify({ unitId: units[i] }),
    }));
    all.push({ calls, done: 0 });
  }
  return all;
}

async function brokenStages(
  connection: Connection,
  done: Readonly<Record<string, number>>,
): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, acknowledged] of Object.entries(done)) {
    await connection.query(`use ${name}`);
    broken.push(...(await brokenInvariants(connection, acknowledged)).map((text) => `${name}: ${text}`));
  }
  return broken;
}
