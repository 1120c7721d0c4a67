import { createStaff } from "@housing/core/identity";
import { instant, inTransaction, type System, systemActor } from "@housing/core/kernel";
import { demoPassword, demoStaff } from "@housing/db/demo/accounts";
import type { DemoClock } from "./demo-clock.ts";

/** Fills an empty database with the demo city. */
export async function seedCity(system: System, clock: DemoClock): Promise<void> {
  clock.runFrom(instant("2026-06-20T09:00"));
  await inTransaction(system, systemActor("demo"), async (work) => {
    for (const staff of demoStaff[system.city.code] ?? []) {
      await createStaff(work, { ...staff, password: demoPassword });
    }
  });
  await clock.save(system.em);
}
