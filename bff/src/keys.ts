import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "@housing/core/kernel";
import {
  createDataKey,
  type Kms,
  openKeyring,
  SoftKms,
  setKeyring,
  softKeyring,
  type WrappedKey,
} from "@housing/core/privacy";
import { DataKey } from "@housing/db";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { httpKms } from "./gateways/kms/http-kms.ts";
import type { Settings } from "./settings.ts";

/** The key management that the settings name; in a demo, one in software from a secret in the data folder. */
export function openKms(settings: Settings): Kms {
  const { kms } = settings;
  return kms ? httpKms(kms) : new SoftKms(masterKey(settings));
}

/** Opens the keys of this process: from the software secret, or from the wrapped ones in the database. */
export async function openKeys(
  settings: Settings,
  kms: Kms,
  database: { em: SqlEntityManager; clock: Clock },
) {
  if (!settings.kms) return setKeyring(softKeyring(masterKey(settings)));
  const stored = await storedKeys(database.em);
  const keys = stored.length > 0 ? stored : await makeKeys(kms, database);
  setKeyring(await openKeyring(kms, keys));
}

async function storedKeys(em: SqlEntityManager): Promise<WrappedKey[]> {
  const found = await em.fork().find(DataKey, {});
  return found.map(({ purpose, kid, wrapped }) => ({
    purpose,
    kid,
    wrapped: Buffer.from(wrapped, "base64"),
  }));
}

/** The first start makes one key for each purpose; of two processes that start at once, one does. */
async function makeKeys(
  kms: Kms,
  { em, clock }: { em: SqlEntityManager; clock: Clock },
): Promise<WrappedKey[]> {
  const keys = await Promise.all(
    (["field", "file", "index"] as const).map((purpose) => createDataKey(kms, purpose, 1)),
  );
  const rows = keys.map(({ purpose, kid, wrapped }) => ({
    ...{ id: `${purpose}-${kid}`, purpose, kid, wrapped: Buffer.from(wrapped).toString("base64") },
    createdAt: clock.now(),
  }));
  try {
    await em.fork().insertMany(DataKey, rows);
    return keys;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return storedKeys(em);
    throw error;
  }
}

/** The demo's secret: given, or made once and kept where only its owner reads it. */
function masterKey({ masterKey: given, dataFolder }: Settings): Buffer {
  if (given) return Buffer.from(given, "hex");
  const file = join(dataFolder, "master.key");
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
    chmodSync(file, 0o600);
  }
  return Buffer.from(readFileSync(file, "utf8").trim(), "hex");
}
