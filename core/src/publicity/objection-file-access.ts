import type { FileAccess } from "../document/index.ts";
import { hasRole, rows } from "../kernel/index.ts";
import { Objection } from "./publicity.entity.ts";

/** Evidence of an objection is read by the offices that decide objections, nobody else but its owner. */
export const objectionFileAccess: FileAccess = async (work, fileId) => {
  if (!hasRole(work.actor, "street", "district", "city", "auditor")) return false;
  const candidates = await rows<{ id: string }>(work.em, "select id from objection where file_ids like ?", [
    `%${fileId}%`,
  ]);
  if (candidates.length === 0) return false;
  const objections = await work.em.find(Objection, { id: { $in: candidates.map(({ id }) => id) } });
  return objections.some(({ fileIds }) => fileIds.includes(fileId));
};
