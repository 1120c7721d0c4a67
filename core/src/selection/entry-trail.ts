import { Allocation } from "../allocation/index.ts";
import { type AuditEntry, trailOf } from "../audit/index.ts";
import type { Work } from "../kernel/index.ts";
import type { QueueEntry } from "../queue/index.ts";
import { Offer } from "./selection.entity.ts";

type Entry = Pick<QueueEntry, "id" | "householdId">;

/**
 * Everything that happened to a household on its way (G3.4): its place in the queue, its turns to choose, its flat to
 * the lease; oldest first. For whom `entryDetail` has let in.
 */
export async function entryTrail(work: Work, { id: entryId, householdId }: Entry): Promise<AuditEntry[]> {
  const fields = { fields: ["id"], disableIdentityMap: true } as const;
  const offers = await work.em.find(Offer, { entryId }, fields);
  const allocations = await work.em.find(Allocation, { householdId, entryId }, fields);
  return trailOf(work, [
    { subjectType: "queueEntry", subjectId: entryId },
    ...offers.map(({ id }) => ({ subjectType: "offer", subjectId: id })),
    ...allocations.map(({ id }) => ({ subjectType: "allocation", subjectId: id })),
  ]);
}
