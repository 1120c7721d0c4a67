import type { World } from "./world.ts";

export async function seedLiuzhou(world: World): Promise<void> {
  await world.live();
}
