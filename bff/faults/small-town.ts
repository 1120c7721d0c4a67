import { randomInt } from "node:crypto";
import { cities } from "@housing/core/city";
import { type Instant, instant, SettableClock, type System } from "@housing/core/kernel";
import { setKeyring, softKeyring } from "@housing/core/privacy";
import { buildSystem } from "@housing/core/system";
import { type Orm, openServer } from "@housing/db";
import { type Filled, fillTown, type Needs } from "../testing/fill-town.ts";

export interface Town extends System {
  clock: SettableClock;
  orm: Orm;
}

export const start = instant("2026-06-01T09:00");

/** One process' view of a town: its own pool, its own clock, the same keys. */
export async function openTown(url: string, at: Instant = start): Promise<Town> {
  setKeyring(await softKeyring(Buffer.alloc(32, 7)));
  const orm = await openServer(url, 32);
  const clock = new SettableClock(at);
  const random = () => randomInt(2 ** 32);
  const system = buildSystem({ em: orm.em, clock, city: cities.ganzhou!, random, policyMaxAge: 0 });
  return { ...system, clock, orm };
}

/** A fresh schema with running sessions. */
export async function buildTown(url: string, needs: Needs): Promise<Town & Filled> {
  const town = await openTown(url);
  await town.orm.schema.ensureDatabase();
  await town.orm.schema.create();
  return { ...town, ...(await fillTown(town, needs)) };
}
