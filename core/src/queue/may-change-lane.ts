import type { Refusal } from "../kernel/index.ts";
import type { Bedrooms, Tier } from "./lane.ts";
import type { EntryState } from "./queue.flow.ts";
import { refused } from "./refusals.ts";

export interface Place {
  tier: Tier;
  bedrooms: Bedrooms;
}

export interface LaneChange {
  from: Place & { state: EntryState };
  to: Place;
  /** Members of the household, when it applied and as declared now. */
  size: { registered: number; declared: number };
}

/**
 * 操作规则 一（六）: another tier or fewer bedrooms, the number of people unchanged. More bedrooms: give up first, then
 * apply anew. Answers the refusal, or undefined when the change may be made.
 */
export function laneChangeRefusal({ from, to, size }: LaneChange): Refusal | undefined {
  if (from.state === "admitted") return refused("inSelection");
  if (from.state !== "inLine") return refused("changeNotInLine");
  if (size.declared !== size.registered) return refused("changeSize");
  if (to.bedrooms > from.bedrooms) return refused("changeLarger");
  if (to.tier === from.tier && to.bedrooms === from.bedrooms) return refused("changeNothing");
  return undefined;
}
