import { claimHousing } from "../household/index.ts";
import { hasRole, later, permit, startOfDay, type Work } from "../kernel/index.ts";
import { refuseSecondEntry } from "./enter-queue.ts";
import { loadEntry } from "./load-entry.ts";
import { applyMove } from "./move-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { restoreRefusal } from "./queue.policy.ts";
import { tellHousehold } from "./tell-household.ts";

/**
 * 一（六）: the household objected to its disqualification and was right. It stands in line again with the same number,
 * from the next natural day as after a rejected objection. Refused when it has applied anew meanwhile.
 */
export async function restoreEntry(work: Work, { entryId }: { entryId: string }): Promise<QueueEntry> {
  permit(hasRole(work.actor, "district", "city"));
  const entry = await loadEntry(work, entryId);
  const refusal = restoreRefusal(entry);
  if (refusal) throw refusal;
  await refuseSecondEntry(work, entry.householdId);
  await claimHousing(work, entry.householdId, entry.caseId ?? entry.id);
  const tomorrow = startOfDay(work.clock.today().add({ days: 1 }));
  const change = {
    inLineAt: entry.inLineAt ? later(entry.inLineAt, tomorrow) : tomorrow,
    endedAt: null,
    endReason: null,
    liveHouseholdId: entry.householdId,
  };
  const restored = await applyMove(work, entry, "restore", { change });
  await tellHousehold(work, restored, { template: "queue.restored" });
  return restored;
}
