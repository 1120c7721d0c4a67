import { StoredFile } from "../document/index.ts";
import { actorTag, found, refuseIf, type Work } from "../kernel/index.ts";
import type { BusinessType, MaterialSpec } from "./business-type.ts";
import { CaseMaterial } from "./case.entity.ts";
import type { FormValues } from "./form.ts";
import { loadCaseFor } from "./load-case.ts";
import { refused } from "./refusals.ts";

export const isRequired = (material: MaterialSpec, form: FormValues): boolean =>
  typeof material.required === "function" ? material.required(form) : material.required;

/** Required materials that nobody has uploaded yet. */
export function missingMaterials(
  type: BusinessType,
  form: FormValues,
  present: ReadonlySet<string>,
): MaterialSpec[] {
  return type.materials.filter((material) => isRequired(material, form) && !present.has(material.code));
}

export interface AddMaterial {
  caseId: string;
  code: string;
  fileId: string;
}

/** Attaches an uploaded file to a case; only its uploader's own file. */
export async function addMaterial(work: Work, { caseId, code, fileId }: AddMaterial): Promise<CaseMaterial> {
  const { kase, type } = await loadCaseFor(work, caseId, "addMaterial");
  const spec = type.materials.find((material) => material.code === code);
  if (!spec) throw refused("unknownMaterial");
  const { id: ownerId } = actorTag(work.actor);
  found(await work.em.findOne(StoredFile, { id: fileId, ownerId }));
  const count = await work.em.count(CaseMaterial, { caseId, code, removedAt: null });
  refuseIf(count >= spec.max, () => refused("tooManyFiles", { title: spec.title, max: spec.max }));
  const material = work.em.create(CaseMaterial, {
    id: work.newId(),
    caseId: kase.id,
    code,
    fileId,
    addedAt: work.clock.now(),
    addedBy: ownerId,
    removedAt: null,
  });
  await work.em.persist(material).flush();
  return material;
}

/** Takes a file off a case; it stays in the trail as removed. */
export async function removeMaterial(
  work: Work,
  { caseId, materialId }: { caseId: string; materialId: string },
): Promise<void> {
  await loadCaseFor(work, caseId, "addMaterial");
  const material = found(await work.em.findOne(CaseMaterial, { id: materialId, caseId, removedAt: null }));
  material.removedAt = work.clock.now();
  await work.em.flush();
}
