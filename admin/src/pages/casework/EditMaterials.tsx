import type { FileRef } from "@housing/core/contract/form";
import { useAct } from "../../api/act.ts";
import { FileUpload } from "../../ui/FileUpload.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import type { Material } from "./case.api.ts";
import { addMaterial, removeMaterial } from "./enter.api.ts";

interface Props {
  caseId: string;
  materials: readonly Material[];
}

/** Each kind of evidence with its files; a file belongs to the case as soon as it is uploaded. */
export function EditMaterials({ caseId, materials }: Props) {
  return (
    <section className="case-panel" aria-label="申请材料" data-testid="edit-materials">
      <h2 className="section-title">申请材料</h2>
      {materials.map((material) => (
        <Kind key={material.key} caseId={caseId} material={material} />
      ))}
    </section>
  );
}

function Kind({ caseId, material }: { caseId: string; material: Material }) {
  const { key, title, help, required, max, files } = material;
  const refresh = [["case", caseId]];
  const add = useAct(addMaterial, { refresh });
  const remove = useAct(removeMaterial, { refresh });
  const change = (next: readonly FileRef[]) => {
    const added = next.find((file) => !files.some(({ id }) => id === file.id));
    const removed = files.find((file) => !next.some(({ id }) => id === file.id));
    if (added) add.run({ id: caseId, code: key, fileId: added.id });
    if (removed) remove.run({ id: caseId, materialId: removed.materialId });
  };
  return (
    <fieldset className="edit-material" aria-label={title}>
      <div className="material-title">
        {title} {files.length === 0 && required && <StatusTag label="必须提供" tone="warning" />}
      </div>
      {help && <div className="quiet">{help}</div>}
      <FileUpload label={title} value={files} maxCount={max} onChange={change} />
    </fieldset>
  );
}
