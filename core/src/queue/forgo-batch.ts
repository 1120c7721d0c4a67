import { memberIds } from "../household/index.ts";
import type { Instant, Work } from "../kernel/index.ts";
import { recordAbandonment } from "../standing/index.ts";
import { endEntry } from "./end-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { tellHousehold } from "./tell-household.ts";

export interface ForgoBatch {
  /** missed: an offer, not continued or for the second time. notSigned: a unit was chosen and no lease signed. */
  cause: "missed" | "notSigned";
  at: Instant;
}

/**
 * 操作规则 二（三）（五）（六）: one batch is abandoned. The number is void, the abandonment counts for every member of the
 * household, its people may apply anew, and it is told.
 */
export async function forgoBatch(
  work: Work,
  entryId: string,
  { cause, at }: ForgoBatch,
): Promise<QueueEntry> {
  const ended = await endEntry(work, entryId, { reason: "forgone", at });
  const personIds = await memberIds(work, ended.householdId);
  await recordAbandonment(work, { personIds, householdId: ended.householdId, entryId, cause, at });
  if (cause === "missed") await tellHousehold(work, ended, { template: "queue.forgone" });
  return ended;
}
