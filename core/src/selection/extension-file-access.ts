import type { FileAccess } from "../document/index.ts";
import { rows } from "../kernel/index.ts";
import { offerScope } from "./selection.policy.ts";

/** What proves that time was lost is read by the staff who see the offer. */
export const extensionFileAccess: FileAccess = async (work, fileId) => {
  if (work.actor.kind !== "staff") return false;
  const { sql, values } = offerScope(work);
  const seen = `select x.id from offer_extension x join offer o on o.id = x.offer_id
    join household h on h.id = o.household_id where x.file_id = ? and ${sql}`;
  return (await rows(work.em, seen, [fileId, ...values])).length > 0;
};
