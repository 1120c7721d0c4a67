import type { FileAccess } from "../document/index.ts";
import { rows } from "../kernel/index.ts";
import { entryScope } from "./load-entry.ts";
import { Disqualification } from "./queue.entity.ts";

/** What a disqualification rests on is read by the staff who see the household's entry. */
export const disqualificationFileAccess: FileAccess = async (work, fileId) => {
  if (work.actor.kind !== "staff") return false;
  const { sql, values } = entryScope(work);
  const seen = `select d.id from queue_disqualification d join queue_entry e on e.id = d.entry_id
    join household h on h.id = e.household_id where d.file_ids like ? and ${sql}`;
  const ids = (await rows<{ id: string }>(work.em, seen, [`%${fileId}%`, ...values])).map(({ id }) => id);
  const found = await work.em.find(Disqualification, { id: { $in: ids } });
  return found.some(({ fileIds }) => fileIds.includes(fileId));
};
