import { createStaff } from "@housing/core/identity";
import { inTransaction, type System, systemActor } from "@housing/core/kernel";
import { demoPassword, demoStaff } from "@housing/db/demo/accounts";

/** The demo's accounts of staff in a city that is otherwise empty (SEED=0): for trials and tests from nothing. */
export async function createDemoAccounts(system: System): Promise<void> {
  await inTransaction(system, systemActor("demo"), async (work) => {
    for (const staff of demoStaff[system.city.code] ?? [])
      await createStaff(work, { ...staff, password: demoPassword });
  });
}
