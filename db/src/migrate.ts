import type { Orm } from "./orm.ts";

/** Brings the schema up to date; answers the names of what was applied now. Several processes may start at once. */
export async function migrate(orm: Orm, embedded: boolean): Promise<string[]> {
  if (!embedded) return apply(orm);
  // A rebuilt table must not take the rows that refer to it along; SQLite hears this only outside a transaction.
  await orm.em.execute("pragma foreign_keys = off");
  try {
    return await apply(orm);
  } finally {
    await orm.em.execute("pragma foreign_keys = on");
  }
}

async function apply(orm: Orm): Promise<string[]> {
  const applied = await orm.migrator.up();
  return applied.map(({ name }) => name);
}
