import { StaffUser } from "@housing/core/identity";
import { DemoClock, durabilityFaults, isEmbedded, migrate, type Orm, openDatabase } from "@housing/db";
import { type Settings, SettingsError } from "./settings.ts";

/** Opens the database of the settings with its schema up to date; a production start refuses one that may forget. */
export async function openStore(
  settings: Settings,
  onMigrated: (migrations: readonly string[]) => void = () => undefined,
): Promise<Orm> {
  const orm = await openDatabase(settings.databaseUrl);
  const embedded = isEmbedded(settings.databaseUrl);
  try {
    const faults = embedded || settings.mode === "demo" ? [] : await durabilityFaults(orm.em);
    if (faults.length > 0) throw new SettingsError(faults.map((fault) => `DATABASE_URL: ${fault}`));
    const applied = await migrate(orm, embedded);
    if (applied.length > 0) onMigrated(applied);
    if (settings.mode === "production") await refuseDemo(orm);
    // Beside the migrations only in a demo: while developing, what no migration carries yet.
    if (embedded) await orm.schema.update({ safe: true });
    return orm;
  } catch (error) {
    await orm.close(true);
    throw error;
  }
}

/** A demo's people are fictional and its clock is set by hand: nothing of it may serve real families. */
async function refuseDemo(orm: Orm): Promise<void> {
  if ((await demoState(orm)) !== "ready") return;
  throw new SettingsError(["DATABASE_URL: this database holds a demo city and its demo clock"]);
}

export type DemoState = "none" | "begun" | "ready";

/** Whether the demo city is there: its clock is set when it is finished, its staff when it is begun. */
export async function demoState(orm: Orm): Promise<DemoState> {
  const em = orm.em.fork();
  if ((await em.count(DemoClock, {})) > 0) return "ready";
  return (await em.count(StaffUser, {})) > 0 ? "begun" : "none";
}
