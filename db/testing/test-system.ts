import { randomBytes } from "node:crypto";
import { cities } from "@housing/core/city";
import { instant, SettableClock, type System, seededRandom } from "@housing/core/kernel";
import { setKeyring, softKeyring } from "@housing/core/privacy";
import { buildSystem } from "@housing/core/system";
import { type Orm, openDatabase } from "../src/orm.ts";

export interface TestSystem extends System {
  clock: SettableClock;
  orm: Orm;
  close(): Promise<void>;
}

/** A whole system on its own fresh database: SQLite in memory, or a private schema of TEST_DATABASE_URL. */
export async function testSystem(
  options: { city?: string; at?: string; seed?: number; parameters?: Readonly<Record<string, unknown>> } = {},
): Promise<TestSystem> {
  setKeyring(await softKeyring(Buffer.alloc(32, 7)));
  const server = process.env.TEST_DATABASE_URL;
  const schema = `t_${process.pid}_${randomBytes(4).toString("hex")}`;
  const orm = await openDatabase(server ? `${server.replace(/\/[^/]*$/, "")}/${schema}` : "file::memory:");
  if (server) await orm.schema.ensureDatabase();
  await orm.schema.create();
  const clock = new SettableClock(instant(options.at ?? "2026-06-01T09:00"));
  const profile = cities[options.city ?? "ganzhou"]!;
  const city = { ...profile, parameters: { ...profile.parameters, ...options.parameters } };
  const system = buildSystem({
    em: orm.em,
    clock,
    city,
    random: seededRandom(options.seed ?? 1),
    policyMaxAge: 0,
  });
  const close = async (): Promise<void> => {
    if (server) await orm.schema.dropDatabase(schema);
    await orm.close(true);
  };
  return { ...system, clock, orm, close };
}
