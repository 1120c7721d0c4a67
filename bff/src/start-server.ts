import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { cities } from "@housing/core/city";
import { LocalFileStore } from "@housing/core/document";
import { machineClock, type System } from "@housing/core/kernel";
import { buildSystem } from "@housing/core/system";
import type { Orm } from "@housing/db";
import { demoApplicants, demoPassword, demoStaff } from "@housing/db/demo/accounts";
import { type Logger, pino } from "pino";
import { createApp } from "./app.ts";
import { isEmpty, openStore } from "./database.ts";
import { DemoClock, DemoWalker } from "./demo/demo-clock.ts";
import { followDemoClock } from "./demo/follow-clock.ts";
import { seedCity } from "./demo/seed-city.ts";
import { openGateways } from "./gateways/open-gateways.ts";
import { createMetrics } from "./http/metrics.ts";
import { type RunningJobs, startJobs } from "./jobs/start-jobs.ts";
import { openKeys, openKms } from "./keys.ts";
import type { Kv } from "./kv/kv.ts";
import { MemoryKv } from "./kv/memory-kv.ts";
import { RedisKv } from "./kv/redis-kv.ts";
import type { Services } from "./services.ts";
import type { Settings } from "./settings.ts";

export interface RunningServer {
  url: string;
  /** Refuses new work, finishes what is under way, closes everything. */
  stop(): Promise<void>;
}

/** What was opened, to be closed in the opposite order. */
class Opened {
  readonly #closers: (() => Promise<unknown>)[] = [];

  /** Notes how to close what was just opened. */
  later(close: () => Promise<unknown>): void {
    this.#closers.unshift(close);
  }

  async close(): Promise<void> {
    for (const close of this.#closers) await close();
  }
}

/** Puts a whole deployment together and listens; when something is missing, what was opened is closed again. */
export async function startServer(settings: Settings, root: string): Promise<RunningServer> {
  const opened = new Opened();
  try {
    return await start(settings, root, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function start(settings: Settings, root: string, opened: Opened): Promise<RunningServer> {
  const log = pino({ level: settings.logLevel });
  const metrics = createMetrics();
  const jobs: { current?: RunningJobs } = {};
  const services = await openServices(settings, log, opened);
  services.wake = () => jobs.current?.wake();
  let ready = true;
  const app = createApp({
    services,
    metrics,
    site: { ...siteOf(settings, root), ready: () => ready },
    https: settings.publicUrl.startsWith("https:"),
    trustProxy: settings.trustProxy,
  });
  jobs.current = startJobs(services, metrics.jobs);
  opened.later(() => jobs.current?.stop() ?? Promise.resolve());
  const server = createServer(app.callback());
  await listen(server, settings);
  const stop = async (): Promise<void> => {
    ready = false;
    await closeServer(server);
    await opened.close();
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, stop };
}

async function openServices(settings: Settings, log: Logger, opened: Opened): Promise<Services> {
  const orm = await openStore(settings);
  opened.later(() => orm.close(true));
  const kms = openKms(settings);
  await openKeys(settings, kms, { em: orm.em, clock: machineClock });
  const kv = await openKv(settings, log);
  opened.later(() => kv.close());
  const { gateways, stop } = await openGateways(settings);
  opened.later(stop);
  const files = new LocalFileStore(join(settings.dataFolder, "files"));
  const parts = { kv, files, kms, gateways, log, wake: () => undefined };
  if (settings.mode === "production") return { ...parts, system: systemOf(settings, orm, machineClock) };
  const clock = new DemoClock();
  const system = systemOf(settings, orm, clock);
  await clock.refresh(orm.em);
  clock.thaw();
  if (await isEmpty(orm)) await seedCity(system, clock);
  const demo = new DemoWalker(system, clock);
  opened.later(followDemoClock({ system, clock, demo, log }));
  return { ...parts, system, demo };
}

function systemOf(settings: Settings, orm: Orm, clock: System["clock"]): System {
  const city = cities[settings.city];
  if (!city) throw new Error(`there is no city ${settings.city}`);
  return buildSystem({ em: orm.em, clock, city, random: () => randomInt(2 ** 32) });
}

async function openKv({ redisUrl }: Settings, log: Logger): Promise<Kv> {
  if (!redisUrl) return new MemoryKv();
  return RedisKv.connect(redisUrl, (error) => log.warn({ err: error }, "Redis does not answer"));
}

function siteOf({ city, mode, publicUrl }: Settings, root: string) {
  const fronts = { h5: join(root, "miniapp/dist/h5"), admin: join(root, "admin/dist") };
  const guide = {
    password: demoPassword,
    staff: demoStaff[city] ?? [],
    applicants: demoApplicants[city] ?? [],
  };
  return { publicUrl, fronts, ...(mode === "demo" && { guide }) };
}

/** On all addresses, IPv6 and IPv4; where the machine has no IPv6, on IPv4 alone (N3). */
async function listen(server: Server, { port, host }: Settings): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    const noIpv6 = ["EAFNOSUPPORT", "EADDRNOTAVAIL"].includes(String((error as NodeJS.ErrnoException).code));
    if (!noIpv6 || host !== "::") throw error;
    server.listen(port, "0.0.0.0");
    await once(server, "listening");
  }
}

const GRACE_MS = 10_000;

/** Lets the requests under way finish, for at most ten seconds. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const hard = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(hard);
}
