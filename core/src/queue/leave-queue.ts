import { hasRole, permit, type Work } from "../kernel/index.ts";
import { endEntry } from "./end-entry.ts";
import { forgoBatch } from "./forgo-batch.ts";
import { heldEntry, loadEntry, pendingEntryOf } from "./load-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { leaveRefusal } from "./queue.policy.ts";

/**
 * G3.15 放弃轮候, by the household or its district: the number is void and the household may apply again. It does not
 * count as an abandoned batch, unless an offer was missed before: giving up is then not continuing (二（三）).
 */
export async function leaveQueue(work: Work, { entryId }: { entryId: string }): Promise<QueueEntry> {
  permit(work.actor.kind === "applicant" || hasRole(work.actor, "district"));
  const entry = await heldEntry(work, await loadEntry(work, entryId));
  const now = work.clock.now();
  const request = entry.state === "missed" ? await pendingEntryOf(work, entry.householdId) : null;
  const refusal = leaveRefusal(request ?? entry, now);
  if (refusal) throw refusal;
  if (entry.state === "missed") return forgoBatch(work, entry.id, { cause: "missed", at: now });
  return endEntry(work, entry.id, { reason: "left" });
}
