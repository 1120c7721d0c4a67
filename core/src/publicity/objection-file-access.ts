import type { FileAccess } from "../document/index.ts";
import { coveredCodes, coversRegion, hasRole, regionOf, rows, type Work } from "../kernel/index.ts";
import { Objection, PublicityItem } from "./publicity.entity.ts";

/** Evidence of an objection is read by the offices of the line's region, by city and auditors, else by its owner only. */
export const objectionFileAccess: FileAccess = async (work, fileId) => {
  if (!hasRole(work.actor, "street", "district", "city", "auditor")) return false;
  const candidates = await rows<{ id: string }>(work.em, "select id from objection where file_ids like ?", [
    `%${fileId}%`,
  ]);
  if (candidates.length === 0) return false;
  const objections = await work.em.find(Objection, { id: { $in: candidates.map(({ id }) => id) } });
  const itemIds = objections.filter(({ fileIds }) => fileIds.includes(fileId)).map(({ itemId }) => itemId);
  const items = await work.em.find(PublicityItem, { id: { $in: itemIds } });
  return items.some((item) => isOfOwnRegion(work, item));
};

/** A street reads what its district decides; a line of no district is read by every office. */
function isOfOwnRegion({ actor, city }: Work, { districtCode }: PublicityItem): boolean {
  if (!districtCode || actor.kind !== "staff" || hasRole(actor, "city", "auditor")) return true;
  if (coversRegion(city, actor.regions, districtCode)) return true;
  const streets = coveredCodes(city, actor.regions, "street");
  return streets.some((code) => regionOf(city, code)?.parent === districtCode);
}
