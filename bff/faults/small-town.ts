import { randomInt } from "node:crypto";
import { cities } from "@housing/core/city";
import { firstRow, Instant, instant, SettableClock, type System, steadyTimer } from "@housing/core/kernel";
import { setKeyring, softKeyring } from "@housing/core/privacy";
import { buildSystem } from "@housing/core/system";
import { migrate, type Orm, openServer } from "@housing/db";
import { type Filled, fillTown, type Needs } from "../testing/fill-town.ts";

export interface Town extends System {
  clock: SettableClock;
  orm: Orm;
}

export const start = instant("2026-06-01T09:00");
export const masterKey = Buffer.alloc(32, 7);

/** One process' view of a town: its own pool, its own clock, the same keys. */
export async function openTown(url: string, at: Instant = start): Promise<Town> {
  setKeyring(await softKeyring(masterKey));
  const orm = await openServer(url, 32);
  const clock = new SettableClock(at);
  const random = () => randomInt(2 ** 32);
  const system = buildSystem({
    em: orm.em,
    clock,
    timer: steadyTimer,
    city: cities.ganzhou!,
    random,
    policyMaxAge: 0,
  });
  return { ...system, clock, orm };
}

/** A fresh schema with running sessions, at a time of its own. */
export async function buildTown(url: string, needs: Needs): Promise<Town & Filled> {
  const town = await openTown(url);
  await town.orm.schema.ensureDatabase();
  await town.orm.schema.create();
  return { ...town, ...(await fillTown(town, needs)) };
}

/** The same as a deployment has it: migrated, at the database's own time or `hoursAgo`, calling at any hour. */
export async function buildRealTown(url: string, needs: Needs, hoursAgo = 0): Promise<Town & Filled> {
  const town = await openTown(url);
  await town.orm.schema.ensureDatabase();
  await migrate(town.orm, false);
  town.clock.set((await databaseTime(town)).subtract({ minutes: Math.round(hoursAgo * 60) }));
  return { ...town, ...(await fillTown(town, { ...needs, anyHour: true })) };
}

export async function databaseTime({ em }: Town): Promise<Instant> {
  const sql = "select cast(unix_timestamp(now(3)) * 1000 as signed) as at";
  return Instant.fromEpochMilliseconds(Number((await firstRow<{ at: number }>(em.fork(), sql))?.at));
}
