import { once } from "node:events";
import { createServer, get, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp } from "../../src/app.ts";
import { createHttpServer } from "../../src/http/http-server.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import { MemoryKv } from "../../src/kv/memory-kv.ts";
import { openLog } from "../../src/log.ts";
import type { Services } from "../../src/services.ts";
import { standIns } from "../../testing/stand-ins.ts";
import { type Compared, comparePair, type Sample, sampleOf } from "../pair/pair.ts";
import type { Stand } from "../pair/stand.ts";
import { startLoad, type Visit } from "./load.ts";

const [sliceMs, warmMs, rounds] = [600, 2000, 11];

export interface PublicAnswer {
  bytes: Buffer;
  etag: string;
  /** What the bare server sends with it. */
  headers: Readonly<Record<string, string>>;
}

export interface Asked {
  name: string;
  status: Visit["status"];
  gate: { text: string; met(found: { rateRatio: number; cpuRatio: number }): boolean };
}

/** The whole application on a stand; nothing of it is left out, a log line is written for each request. */
export function productOf({ system }: Pick<Stand, "system">): RequestListener {
  const services = {
    ...{ system, gateways: standIns(), kv: new MemoryKv(), wake: () => undefined },
    log: openLog("info", "/dev/null"),
    get files(): never {
      throw new Error("this bench needs no files");
    },
    get kms(): never {
      throw new Error("this bench needs no key service");
    },
  } as Services;
  const rateLimits = { perAddress: 1e9, signInsPerAddress: 1 };
  return createApp({
    services,
    site: { ready: () => true },
    metrics: createMetrics(),
    rateLimits,
  }).callback();
}

/** As the product is served; the baseline stands on Node's own server. */
export async function listen(listener: RequestListener, make = createHttpServer): Promise<Server> {
  const server = make(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** The gzip answer as it comes over the wire. */
export async function take(server: Server, path: string): Promise<PublicAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<PublicAnswer>();
  const options = { port: portOf(server), host: "127.0.0.1", path, headers: { "accept-encoding": "gzip" } };
  get(options, async (response) => {
    const { etag = "", "content-type": type = "", "content-encoding": encoding = "" } = response.headers;
    const bytes = Buffer.concat(await response.toArray());
    resolve({ bytes, etag, headers: { etag, "content-type": type, "content-encoding": encoding } });
  }).on("error", reject);
  return promise;
}

/** The same bytes with the same ETag, and nothing else. */
export function bareOf({ bytes, etag, headers }: PublicAnswer): RequestListener {
  const whole = { ...headers, "content-length": bytes.length };
  return (request, response) => {
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, whole).end(bytes);
  };
}

/** One public address of the whole application beside bare node:http; answers also what has changed meanwhile. */
export async function comparePublic(
  stand: Stand,
  path: string,
  asked: readonly Asked[],
): Promise<{ results: Compared[]; broken: string[]; bytes: number }> {
  const product = await listen(productOf(stand));
  const answer = await take(product, path);
  const bare = await listen(bareOf(answer), createServer);
  const visitors = await startLoad();
  const results: Compared[] = [];
  for (const { name, status, gate } of asked) {
    // The visitors are a process of their own and are not counted; the server's process and the database are.
    const slice = (server: Server, ms = sliceMs): Promise<Sample> =>
      sampleOf(stand.databasePid, () =>
        visitors.visit({ port: portOf(server), path, etag: answer.etag, status, ms }),
      );
    // Until the compiler has seen both paths often enough, the slices would measure it.
    for (const server of [product, bare]) await slice(server, warmMs);
    results.push(
      await comparePair({ name, rounds, gate, product: () => slice(product), raw: () => slice(bare) }),
    );
  }
  visitors.stop();
  const broken: string[] = [];
  for (const server of [product, bare]) {
    if (!(await take(server, path)).bytes.equals(answer.bytes)) broken.push("an answer has changed");
    server.close().closeAllConnections();
  }
  return { results, broken, bytes: answer.bytes.length };
}
