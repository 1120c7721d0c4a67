import type { ExecutionContext } from "ava";
import { walkTo } from "../../queue/testing/queue-world.ts";
import { addNoticePorts } from "./notices.ts";
import { choose, type Family, inLine, openSessionOf, openWorld, type World } from "./selection-world.ts";

export interface Chosen {
  system: World;
  family: Family;
  unitId: string;
}

/** One household of three chose its flat on 1 June at 10:00, as in E8. */
export async function chosen(t: ExecutionContext): Promise<Chosen> {
  const system = await openWorld(t, "2026-06-01T09:00", 1);
  addNoticePorts(system);
  const family = await inLine(system, 1, { members: 2 });
  await openSessionOf(system);
  await walkTo(system, "2026-06-01T10:00");
  await choose(system, family, system.units[0]!);
  await walkTo(system, "2026-06-01T10:00");
  return { system, family, unitId: system.units[0]! };
}
