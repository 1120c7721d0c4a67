import { cancelDeadlines } from "../deadline/index.ts";
import { claimHousing } from "../household/index.ts";
import type { Work } from "../kernel/index.ts";
import { undoAbandonment } from "../standing/index.ts";
import { continueEnds } from "./end-entry.ts";
import { refuseSecondEntry } from "./enter-queue.ts";
import { entryById } from "./load-entry.ts";
import { applyMove, dropRequest } from "./move-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { refused } from "./refusals.ts";

const notMissed = { missedAt: null, continueBy: null };

/**
 * 操作规则 二（三）: the time in which an offer was missed was not the household's to use, as records prove. It stands in
 * line again at its old place as if it had not been called: a request to continue falls, an abandonment does not count.
 * Refused when a later number has been generated, or the household has applied anew.
 */
export async function undoMiss(work: Work, entryId: string, reason: string): Promise<QueueEntry> {
  const entry = await entryById(work, entryId);
  if (entry.state === "missed") {
    await dropRequest(work, entry.householdId);
    await cancelDeadlines(work, continueEnds, entry.id);
    return applyMove(work, entry, "reinstate", { change: notMissed });
  }
  if (entry.state !== "ended" || entry.endReason !== "forgone") throw refused("missStands");
  await refuseSecondEntry(work, entry.householdId);
  await claimHousing(work, entry.householdId, entry.caseId ?? entry.id);
  await undoAbandonment(work, entry.id, reason);
  const live = { endedAt: null, endReason: null, liveHouseholdId: entry.householdId };
  return applyMove(work, entry, "restore", { change: { ...notMissed, ...live } });
}
