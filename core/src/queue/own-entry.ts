import type { Case } from "../casework/index.ts";
import { Household } from "../household/index.ts";
import { found, type Work } from "../kernel/index.ts";
import { entryById, loadEntry } from "./load-entry.ts";
import type { QueueEntry } from "./queue.entity.ts";

/** The entry a case is started about: one the applicant can see. */
export async function entryOfSubject(work: Work, subjectId: string | undefined): Promise<QueueEntry> {
  return loadEntry(work, found(subjectId));
}

/** The entry of a case under way. */
export const entryOfCase = (work: Work, kase: Case): Promise<QueueEntry> =>
  entryById(work, found(kase.subjectId));

/** A case about an entry belongs to the household and the office of the entry. */
export async function takeOverHousehold(work: Work, kase: Case, entry: QueueEntry): Promise<Household> {
  const household = await work.em.findOneOrFail(Household, { id: entry.householdId });
  kase.householdId = household.id;
  kase.districtCode = entry.districtCode;
  kase.streetCode = household.streetCode;
  return household;
}
