import type { FileAccess } from "../document/index.ts";
import { placeholders, rows, type Work } from "../kernel/index.ts";
import { offerScope } from "./selection.policy.ts";

/** What proves that time was lost is read by the staff who see the offer. */
export const extensionFileAccess: FileAccess = async (work, fileId) =>
  (await extensionFilesInSight(work, [fileId])).has(fileId);

/** Those of the files that the actor may read. */
export async function extensionFilesInSight(
  work: Work,
  fileIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (work.actor.kind !== "staff" || fileIds.length === 0) return new Set();
  const { sql, values } = offerScope(work);
  const seen = `select x.file_id as id from offer_extension x join offer o on o.id = x.offer_id
    join household h on h.id = o.household_id where x.file_id in (${placeholders(fileIds)}) and ${sql}`;
  return new Set((await rows<{ id: string }>(work.em, seen, [...fileIds, ...values])).map(({ id }) => id));
}
