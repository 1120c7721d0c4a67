import type { TestSystem } from "@housing/db/testing/test-system";
import { seededRandom } from "../../kernel/index.ts";
import { buildSystem } from "../../system/index.ts";
import { addNoticePorts } from "./notices.ts";

/** The same database and clock, everything else made anew; a seed of its own keeps ids apart. */
export function restarted(system: TestSystem, seed: number): TestSystem {
  const { clock, timer, city, orm } = system;
  const random = seededRandom(1_000_000 + seed);
  const again = {
    ...system,
    ...buildSystem({ em: orm.em, clock, timer, city, random, policyMaxAge: 0 }),
    clock,
  };
  addNoticePorts(again);
  return again;
}
