import { readFileSync } from "node:fs";
import { startMariadb } from "@housing/db/testing/mariadb";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { tellJson } from "../pair/tell-json.ts";
import { brokenInvariants, brokenLog } from "./invariants.ts";
import { cpuPer, median, rate, runSlice, type Side, type Slice } from "./rounds.ts";
import { requireSame } from "./same-statements.ts";
import { type Confirm, productConfirm, rawClient } from "./sides.ts";
import { buildStage, type Job, type Stage } from "./stage.ts";

const levels = [1, 16, 64] as const;
const [rounds, sliceMs, tries, gate] = [5, 1000, 3, 0.7];
const [sessions, unitsEach] = [220, 60];

interface Level {
  connections: number;
  productRate: number;
  rawRate: number;
  /** Median of the rounds' ratios, product to raw: rate, and CPU of client and database per confirmation. */
  rateRatio: number;
  cpuRatio: number;
  /** The baseline's own rounds differ more than twofold: the machine was too busy to say. */
  void: boolean;
}

/** confirm.svc: the confirmation command beside the same statements sent by mysql2 alone (performance-reliability D1). */
export async function benchConfirm(): Promise<boolean> {
  const server = await startMariadb({ durable: true });
  try {
    const url = (name: string): string => server.url.replace(/\/[^/]*$/, `/${name}`);
    const stages = {
      product: await buildStage(url("bench_product"), sessions, unitsEach),
      raw: await buildStage(url("bench_raw"), sessions, unitsEach),
    };
    const sides = await makeSides(stages, url("bench_raw").replace("mariadb:", "mysql:"));
    const found = await measure(stages, sides);
    await Promise.all([
      stages.product.close(),
      stages.raw.close(),
      ...sides.connections.map((one) => one.end()),
    ]);
    return found;
  } finally {
    await server.stop();
  }
}

interface Stages {
  product: Stage;
  raw: Stage;
}

interface Sides {
  product: Side;
  raw: Side;
  connections: Connection[];
  databasePid: number;
}

async function makeSides({ product, raw }: Stages, rawUrl: string): Promise<Sides> {
  const clients = await Promise.all(Array.from({ length: 64 }, () => rawClient(rawUrl)));
  const first = new Map(product.jobs.map((job, i) => [job, i]));
  const confirm = productConfirm(product.system, first);
  const connection = await createConnection(rawUrl);
  const [[row]] = await connection.query<RowDataPacket[]>("select @@pid_file as path");
  return {
    product: { confirms: Array.from({ length: 64 }, (): Confirm => confirm), jobs: [...product.jobs] },
    raw: { confirms: clients.map((client) => client.confirm), jobs: [...raw.jobs] },
    connections: [connection, ...clients.map((client) => client.connection)],
    databasePid: Number(readFileSync(row?.path, "utf8")),
  };
}

async function measure(stages: Stages, sides: Sides): Promise<boolean> {
  await requireSameStatements(sides);
  // Until the compiler has seen both paths often enough, the slices would measure it.
  for (const side of [sides.product, sides.raw]) await runSlice(side, 16, 3000, sides.databasePid);
  const results: Level[] = [];
  for (const connections of levels) results.push(await measureLevel(sides, connections));
  const broken = await allInvariants(stages, sides.connections[0]!);
  report(results, broken);
  const judged = results.filter((level) => !level.void);
  return broken.length === 0 && judged.length > 0 && judged.every(({ cpuRatio }) => cpuRatio >= gate);
}

async function measureLevel(sides: Sides, connections: number): Promise<Level> {
  let level = await tryLevel(sides, connections);
  for (let i = 1; i < tries && level.void; i += 1) level = await tryLevel(sides, connections);
  return level;
}

async function tryLevel(sides: Sides, connections: number): Promise<Level> {
  const [product, raw]: [Slice[], Slice[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const order =
      round % 2 === 0 ? ([sides.product, sides.raw] as const) : ([sides.raw, sides.product] as const);
    for (const side of order) {
      const slice = await runSlice(side, connections, sliceMs, sides.databasePid);
      (side === sides.product ? product : raw).push(slice);
    }
  }
  const rawRates = raw.map(rate);
  return {
    connections,
    productRate: median(product.map(rate)),
    rawRate: median(rawRates),
    rateRatio: median(product.map((slice, i) => rate(slice) / rate(raw[i]!))),
    cpuRatio: median(product.map((slice, i) => cpuPer(raw[i]!) / cpuPer(slice))),
    void: Math.max(...rawRates) > 2 * Math.min(...rawRates),
  };
}

/** One confirmation of each side with the statements that the server saw of it. */
async function requireSameStatements(sides: Sides): Promise<void> {
  const watcher = sides.connections[0]!;
  const product = await statementsOf(watcher, () => confirmOne(sides.product));
  const raw = await statementsOf(watcher, () => confirmOne(sides.raw));
  requireSame(product.filter(isPart), raw);
}

/** What the server was sent by others while something was done, from its own log. */
async function statementsOf(watcher: Connection, act: () => Promise<void>): Promise<string[]> {
  await watcher.query("truncate mysql.general_log");
  await watcher.query("set global log_output = 'TABLE'");
  await watcher.query("set global general_log = 1");
  await act();
  await watcher.query("set global general_log = 0");
  const [seen] = await watcher.query<RowDataPacket[]>(
    "select convert(argument using utf8mb4) as sent from mysql.general_log where command_type in ('Query', 'Execute') and thread_id <> connection_id()",
  );
  return seen.map(({ sent }) => String(sent));
}

/** Parameters are read before the transaction and kept; they are not part of it. */
const isPart = (sql: string): boolean => !/policy_version/.test(sql);

async function confirmOne({ confirms, jobs }: Side): Promise<void> {
  const job: Job = jobs[0]!;
  await confirms[0]!(job);
  job.done += 1;
}

async function allInvariants({ product, raw }: Stages, connection: Connection): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, stage] of [
    ["bench_product", product],
    ["bench_raw", raw],
  ] as const) {
    await connection.query(`use ${name}`);
    const acknowledged = stage.jobs.reduce((sum, { done }) => sum + done, 0);
    broken.push(...(await brokenInvariants(connection, acknowledged)).map((text) => `${name}: ${text}`));
  }
  return [...broken, ...(await brokenLog(product.system))];
}

function report(results: readonly Level[], broken: readonly string[]): void {
  console.log("confirm.svc beside the raw same transaction (MariaDB, flush at every commit)");
  console.table(
    results.map((level) => ({
      connections: level.connections,
      "product/s": Math.round(level.productRate),
      "raw/s": Math.round(level.rawRate),
      "rate ratio": level.rateRatio.toFixed(2),
      "cpu ratio": level.cpuRatio.toFixed(2),
      void: level.void,
    })),
  );
  console.log(broken.length === 0 ? "invariants hold" : `BROKEN: ${broken.join("; ")}`);
  tellJson({ bench: "confirm.svc", gate, results, broken });
}
