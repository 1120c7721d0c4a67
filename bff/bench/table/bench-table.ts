import { once } from "node:events";
import { createServer, get, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp } from "../../src/app.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import { MemoryKv } from "../../src/kv/memory-kv.ts";
import { openLog } from "../../src/log.ts";
import type { Services } from "../../src/services.ts";
import { standIns } from "../../testing/stand-ins.ts";
import { type Compared, comparePair, report, type Sample, sampleOf } from "../pair/pair.ts";
import { type Stand, withStands } from "../pair/stand.ts";
import { fillEstate } from "./estate.ts";
import { startLoad, type Visitors } from "./load.ts";

const [units, sliceMs, rounds] = [10_000, 1000, 5];
const gate = {
  text: "≥ 0.80 rate, ≥ 0.65 CPU",
  met: ({ rateRatio, cpuRatio }: { rateRatio: number; cpuRatio: number }) =>
    rateRatio >= 0.8 && cpuRatio >= 0.65,
};

/** table.200 and table.304: the public building table through every middleware beside bare node:http with its buffer. */
export async function benchTable(): Promise<boolean> {
  return withStands(["bench_table"], async (stand) => {
    const path = `/api/estates/${await fillEstate(stand.system, units)}/building-table`;
    const product = await listen(productOf(stand));
    const answer = await take(product, path);
    const bare = await listen(bareOf(answer));
    const visitors = await startLoad();
    const sides = { product, bare, visitors, path, stand };
    const results = [await measure(sides, 200), await measure(sides, 304, answer.headers.etag)];
    const broken = await brokenAnswers(sides, answer);
    visitors.stop();
    for (const server of [product, bare]) server.close().closeAllConnections();
    return report({
      bench: "table",
      results,
      broken,
      more: { "bytes of the gzip answer": answer.bytes.length },
    });
  });
}

function productOf({ system }: Stand): RequestListener {
  const services: Services = {
    ...{ system, gateways: standIns(), kv: new MemoryKv(), wake: () => undefined },
    // A log line is written for each request, as in production.
    log: openLog("info", "/dev/null"),
    get files(): never {
      throw new Error("the table needs no files");
    },
    get kms(): never {
      throw new Error("the table needs no key service");
    },
  };
  const rateLimits = { perAddress: 1e9, signInsPerAddress: 1 };
  const app = createApp({ services, site: { ready: () => true }, metrics: createMetrics(), rateLimits });
  return app.callback();
}

interface Answer {
  bytes: Buffer;
  headers: { etag: string; "content-type": string; "content-encoding": string };
}

/** The same bytes with the same ETag, and nothing else. */
function bareOf({ bytes, headers }: Answer): RequestListener {
  const whole = { ...headers, "content-length": bytes.length };
  return (request, response) => {
    if (request.headers["if-none-match"] === headers.etag)
      response.writeHead(304, { etag: headers.etag }).end();
    else response.writeHead(200, whole).end(bytes);
  };
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

interface Sides {
  product: Server;
  bare: Server;
  visitors: Visitors;
  path: string;
  stand: Stand;
}

/** The visitors are a process of their own and are not counted; the server's process and the database are. */
async function measure(
  { product, bare, visitors, path, stand }: Sides,
  status: 200 | 304,
  etag?: string,
): Promise<Compared> {
  const slice = (server: Server, ms = sliceMs): Promise<Sample> =>
    sampleOf(stand.databasePid, () =>
      visitors.visit({ port: portOf(server), path, status, ms, ...(etag ? { etag } : {}) }),
    );
  // Until the compiler has seen both paths often enough, the slices would measure it.
  for (const server of [product, bare]) await slice(server, 2 * sliceMs);
  return comparePair({
    name: `table.${status}`,
    rounds,
    gate,
    product: () => slice(product),
    raw: () => slice(bare),
  });
}

const raw = async (server: Server, path: string): Promise<Buffer> => {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  get(
    { port: portOf(server), host: "127.0.0.1", path, headers: { "accept-encoding": "gzip" } },
    async (response) => {
      resolve(Buffer.concat(await response.toArray()));
    },
  ).on("error", reject);
  return promise;
};

async function take(server: Server, path: string): Promise<Answer> {
  const { headers } = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, {
    headers: { "accept-encoding": "gzip" },
  });
  const header = (name: string): string => headers.get(name) ?? "";
  return {
    bytes: await raw(server, path),
    headers: {
      ...{ etag: header("etag"), "content-type": header("content-type") },
      "content-encoding": header("content-encoding"),
    },
  };
}

/** Both must still send what the database holds. */
async function brokenAnswers({ product, bare, path, stand }: Sides, { bytes }: Answer): Promise<string[]> {
  const broken: string[] = [];
  for (const server of [product, bare])
    if (!(await raw(server, path)).equals(bytes)) broken.push("an answer has changed");
  const table = (await (await fetch(`http://127.0.0.1:${portOf(product)}${path}`)).json()) as {
    buildings: { units: unknown[] }[];
  };
  const shown = table.buildings.reduce((sum, building) => sum + building.units.length, 0);
  const [[row]] = (await stand.raw.query("select count(*) as n from unit")) as unknown as [[{ n: number }]];
  if (shown !== Number(row.n) || shown !== units) broken.push(`${shown} of ${units} flats are shown`);
  return broken;
}
