import { cities } from "@housing/core/city";
import {
  instant,
  SettableClock,
  type System,
  seededRandom,
  steadyTimer,
  type Timer,
} from "@housing/core/kernel";
import { setKeyring, softKeyring } from "@housing/core/privacy";
import { buildSystem } from "@housing/core/system";
import { type Orm, openDatabase } from "../src/orm.ts";

export interface TestSystem extends System {
  clock: SettableClock;
  orm: Orm;
  close(): Promise<void>;
}

interface TestSystemOptions {
  city?: string;
  at?: string;
  seed?: number;
  parameters?: Readonly<Record<string, unknown>>;
  timer?: Timer;
  policyMaxAge?: number;
}

/** A whole system on an empty database of its own: SQLite in memory, or a leased schema of TEST_DATABASE_URL. */
export async function testSystem(options: TestSystemOptions = {}): Promise<TestSystem> {
  setKeyring(await softKeyring(Buffer.alloc(32, 7)));
  const { orm, close } = await openEmpty(process.env.TEST_DATABASE_URL);
  const clock = new SettableClock(instant(options.at ?? "2026-06-01T09:00"));
  const profile = cities[options.city ?? "ganzhou"]!;
  const city = { ...profile, parameters: { ...profile.parameters, ...options.parameters } };
  const system = buildSystem({
    em: orm.em,
    clock,
    timer: options.timer ?? steadyTimer,
    city,
    random: seededRandom(options.seed ?? 1),
    policyMaxAge: options.policyMaxAge ?? 0,
  });
  return { ...system, clock, orm, close };
}

async function openEmpty(server: string | undefined): Promise<Pick<TestSystem, "orm" | "close">> {
  if (!server) {
    const orm = await openDatabase("file::memory:");
    script ??= orm.schema.getCreateSchemaSQL();
    await orm.schema.execute(await script);
    return { orm, close: () => orm.close(true) };
  }
  // Loaded only where there is a server.
  const { leaseSchema } = await import("./schema-pool.ts");
  const schema = await leaseSchema(server, await scriptOf(server));
  const orm = await openDatabase(schema.url);
  const close = async (): Promise<void> => {
    await orm.close(true);
    await schema.release();
  };
  return { orm, close };
}

/** What makes the tables: the same for every system of a test file. */
let script: Promise<string> | undefined;

/** On a server of this kind. */
function scriptOf(server: string): Promise<string> {
  script ??= openDatabase(server).then(async (orm) => {
    const sql = await orm.schema.getCreateSchemaSQL();
    await orm.close(true);
    return sql;
  });
  return script;
}
