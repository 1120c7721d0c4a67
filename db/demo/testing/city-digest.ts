import { sm3Hex } from "@housing/core/privacy";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { entities } from "../../src/entities.ts";

/** Made with random salts, keys and nonces, and so never twice the same. */
const random = new Set(["passwordHash", "storeKey", "signature"]);

/** One digest for each table, over what its rows say when they are opened: two cities are the same when these are. */
export async function cityDigests(em: SqlEntityManager): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const entity of entities) {
    const { tableName, primaryKeys } = em.getMetadata(entity as never);
    const found = await em.fork().find(entity as never, {} as never, { disableIdentityMap: true } as never);
    const lines = (found as object[]).map((row) => JSON.stringify(row, keep)).toSorted();
    digests[`${tableName} by ${primaryKeys.join()}`] = sm3Hex(`${lines.length}\n${lines.join("\n")}`);
  }
  return digests;
}

const keep = (name: string, value: unknown): unknown => (random.has(name) ? undefined : value);
