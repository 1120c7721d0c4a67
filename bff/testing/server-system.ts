import { randomInt } from "node:crypto";
import { cities } from "@housing/core/city";
import { type Instant, SettableClock, type System, steadyTimer } from "@housing/core/kernel";
import { setKeyring, softKeyring } from "@housing/core/privacy";
import { buildSystem } from "@housing/core/system";
import { type Orm, openServer } from "@housing/db";

export interface ServerSystem extends System {
  clock: SettableClock;
  orm: Orm;
}

interface Given {
  at: Instant;
  /** Connections of the pool. */
  pool: number;
  /** How long parameters may be kept, ms. */
  policyMaxAge: number;
}

/** The key under which processes of one test or bench seal and read the same columns. */
export const sharedMasterKey = Buffer.alloc(32, 7);

/** One process' view of a MariaDB schema: its own pool, and a clock that only the caller moves. */
export async function openServerSystem(
  url: string,
  { at, pool, policyMaxAge }: Given,
): Promise<ServerSystem> {
  setKeyring(await softKeyring(sharedMasterKey));
  const orm = await openServer(url, pool);
  const clock = new SettableClock(at);
  const random = () => randomInt(2 ** 32);
  const parts = { em: orm.em, clock, timer: steadyTimer, city: cities.ganzhou!, random, policyMaxAge };
  return { ...buildSystem(parts), clock, orm };
}

/** The same on a schema that is made from the entities first. */
export async function makeServerSystem(url: string, given: Given): Promise<ServerSystem> {
  const system = await openServerSystem(url, given);
  await system.orm.schema.ensureDatabase();
  await system.orm.schema.create();
  return system;
}
