import { ensureIssuerSeal } from "@housing/core/allocation";
import { businessTypes, publishCases } from "@housing/core/casework";
import { systemActor } from "@housing/core/kernel";
import { ensureDailyBatches } from "@housing/core/queue";
import { addDrafts } from "./drafts.ts";
import { Ledger } from "./ledger.ts";
import { type LiuzhouCase, tellLiuzhou } from "./liuzhou-applications.ts";
import { seedSampleFiles } from "./materials.ts";
import { addStock } from "./stock.ts";
import { planStock } from "./stock-story.ts";
import { UnitShelf } from "./unit-shelf.ts";
import type { World } from "./world.ts";

const code = "liuzhou.publicRental.apply";

/** 柳州: applications for the qualification through three levels, and its flats. */
export async function seedLiuzhou(world: World): Promise<void> {
  world.clock.set(world.at(-60, 8, 30));
  await world.act(systemActor("demo"), ensureIssuerSeal);
  await world.act(systemActor("demo"), ensureDailyBatches);
  const { cases, units } = await world.act(systemActor("demo"), async (work) => {
    const ledger = new Ledger(world);
    const stock = addStock(world, ledger);
    await seedSampleFiles(world, ledger, world.system.registry.get(businessTypes, code));
    const told = tellLiuzhou(world, ledger, work.policy);
    addDrafts(world, ledger, { code, count: 30 });
    await ledger.write(work);
    return { cases: told, units: stock };
  });
  planStock(world, new UnitShelf(units));
  planLists(world, cases);
  await world.live();
}

/** The city publishes the lists that are still open at the start. */
function planLists(world: World, cases: readonly LiuzhouCase[]): void {
  const listed = cases.filter(({ stage }) => stage === "qualificationList");
  for (const [day, group] of Map.groupBy(listed, ({ listDay }) => listDay)) {
    const caseIds = group.map(({ id }) => id);
    world.plan(world.at(day, 15), () =>
      world.act(world.staff("city1"), (work) =>
        publishCases(work, { stepKey: "qualificationList", caseIds }),
      ),
    );
  }
}
