import type { FileAccess } from "../document/index.ts";
import { Case, CaseMaterial } from "./case.entity.ts";
import { casesVisibleTo } from "./case.policy.ts";

/** A material may be read by whoever may see the case that it was handed in for. */
export const caseFileAccess: FileAccess = async (work, fileId) => {
  const materials = await work.em.find(CaseMaterial, { fileId }, { fields: ["caseId"] });
  if (materials.length === 0) return false;
  const caseIds = materials.map(({ caseId }) => caseId);
  const visible = casesVisibleTo(work);
  return (await work.em.count(Case, { $and: [{ id: { $in: caseIds } }, visible] })) > 0;
};
