import { firstRow, Instant, instant } from "@housing/core/kernel";
import { migrate } from "@housing/db";
import { type Filled, fillTown, type Needs } from "../testing/fill-town.ts";
import { makeServerSystem, openServerSystem, type ServerSystem } from "../testing/server-system.ts";

export type Town = ServerSystem;

export const start = instant("2026-06-01T09:00");

/** One process' view of a town; parameters are read anew at every act. */
export function openTown(url: string, at: Instant = start): Promise<Town> {
  return openServerSystem(url, { at, pool: 32, policyMaxAge: 0 });
}

/** A fresh schema with running sessions, at a time of its own. */
export async function buildTown(url: string, needs: Needs): Promise<Town & Filled> {
  const town = await makeServerSystem(url, { at: start, pool: 32, policyMaxAge: 0 });
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
