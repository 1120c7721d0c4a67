import { randomInt } from "node:crypto";
import { join } from "node:path";
import { ensureIssuerSeal, noticePorts } from "@housing/core/allocation";
import { cities } from "@housing/core/city";
import { LocalFileStore } from "@housing/core/document";
import { demoIdentityParameters } from "@housing/core/identity";
import {
  type CityProfile,
  type Clock,
  inTransaction,
  machineClock,
  type System,
  steadyTimer,
  systemActor,
} from "@housing/core/kernel";
import { ensureDailyBatches } from "@housing/core/queue";
import { buildSystem } from "@housing/core/system";
import { isEmbedded, type Orm } from "@housing/db";
import { seedDemo } from "@housing/db/demo/seed";
import type { Logger } from "pino";
import { demoState, openStore } from "./database.ts";
import { followDatabaseClock } from "./database-clock.ts";
import { createDemoAccounts } from "./demo/create-accounts.ts";
import { DemoClock, DemoWalker } from "./demo/demo-clock.ts";
import { followDemoClock } from "./demo/follow-clock.ts";
import { openGateways } from "./gateways/open-gateways.ts";
import { openKeys, openKms } from "./keys.ts";
import type { Kv } from "./kv/kv.ts";
import { MemoryKv } from "./kv/memory-kv.ts";
import { RedisKv } from "./kv/redis-kv.ts";
import { noticePortsOf } from "./notice-ports.ts";
import type { Services } from "./services.ts";
import type { Settings } from "./settings.ts";

/** What was opened, to be closed in the opposite order. */
export class Opened {
  readonly #closers: (() => Promise<unknown>)[] = [];

  /** Notes how to close what was just opened. */
  later(close: () => Promise<unknown>): void {
    this.#closers.unshift(close);
  }

  async close(): Promise<void> {
    for (const close of this.#closers) await close();
  }
}

/** Opens everything that the settings name, and puts the system together on it. */
export async function openServices(settings: Settings, log: Logger, opened: Opened): Promise<Services> {
  const orm = await openStore(settings, (migrations) =>
    log.info({ migrations }, "schema brought up to date"),
  );
  opened.later(() => orm.close(true));
  const kms = openKms(settings);
  await openKeys(settings, kms, { em: orm.em, clock: machineClock });
  const kv = await openKv(settings, log);
  opened.later(() => kv.close());
  const city = cityOf(settings);
  const { gateways, hostSandbox, stop } = await openGateways(settings, city.hostApp.code);
  opened.later(stop);
  const files = new LocalFileStore(join(settings.dataFolder, "files"));
  const { publicUrl } = settings;
  const demoClock = settings.mode === "demo" ? new DemoClock() : undefined;
  const system = systemOf(city, orm, demoClock ?? (await realClock(settings, { orm, log, opened })));
  system.registry.add(noticePorts, "default", noticePortsOf({ files, kms, publicUrl }));
  const services: Services = { system, kv, files, kms, gateways, log, wake: () => undefined };
  if (hostSandbox) services.hostSandbox = hostSandbox;
  if (demoClock) services.demo = await openDemo({ services, settings, orm, clock: demoClock, opened });
  await inTransaction(system, systemActor("start"), async (work) => {
    await ensureIssuerSeal(work);
    await ensureDailyBatches(work);
  });
  return services;
}

function cityOf(settings: Settings): CityProfile {
  const profile = cities[settings.city];
  if (!profile) throw new Error(`there is no city ${settings.city}`);
  const eased = settings.mode === "demo" ? demoIdentityParameters : {};
  return { ...profile, parameters: { ...eased, ...profile.parameters } };
}

/** On a server the database's time, which is the same for all processes; in an embedded database there is one process. */
async function realClock(
  { databaseUrl }: Settings,
  { orm, log, opened }: { orm: Orm; log: Logger; opened: Opened },
): Promise<Clock> {
  if (isEmbedded(databaseUrl)) return machineClock;
  const { clock, stop } = await followDatabaseClock(orm.em, log);
  opened.later(stop);
  return clock;
}

function systemOf(city: CityProfile, orm: Orm, clock: System["clock"]): System {
  return buildSystem({ em: orm.em, clock, timer: steadyTimer, city, random: () => randomInt(2 ** 32) });
}

async function openKv({ redisUrl }: Settings, log: Logger): Promise<Kv> {
  if (!redisUrl) return new MemoryKv();
  return RedisKv.connect(redisUrl, (error) => log.warn({ err: error }, "Redis does not answer"));
}

interface DemoParts {
  services: Services;
  settings: Settings;
  orm: Orm;
  clock: DemoClock;
  opened: Opened;
}

/** The demo's clock, and in an empty database the demo city: it sets the clock to the morning it was made for. */
async function openDemo({ services, settings, orm, clock, opened }: DemoParts): Promise<DemoWalker> {
  const { system, files, log } = services;
  const state = await demoState(orm);
  if (state === "begun") {
    throw new Error(
      "The demo city was not finished at the last start: start once with `npm start -- --reset`.",
    );
  }
  if (state === "none") await (settings.seed ? seedDemo(system, { files }) : createDemoAccounts(system));
  await clock.refresh(orm.em);
  clock.thaw();
  await clock.save(orm.em);
  const demo = new DemoWalker(system, clock);
  opened.later(followDemoClock({ system, clock, demo, log }));
  return demo;
}
