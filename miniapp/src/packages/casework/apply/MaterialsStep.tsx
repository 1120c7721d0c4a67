import type { FileRef, FormIssue } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { newAct } from "../../../api/client";
import { asApiError } from "../../../api/errors";
import { uploadTo } from "../../../api/upload";
import { EditTap } from "../../../form/EditTap";
import { idOf } from "../../../form/values";
import { Card } from "../../../ui/Card";
import { FilePicker } from "../../../ui/FilePicker";
import { Rows } from "../../../ui/Rows";
import { unsentText } from "../../../ui/unsent";
import type { UnsentFiles } from "../../../ui/use-unsent";
import type { Application } from "./index";

type Kase = Application["kase"];
type Material = Kase["materials"][number];

const pathOf = ({ key }: Material) => `materials.${key}`;

export const missingMaterials = (materials: readonly Material[]): FormIssue[] =>
  materials
    .filter(({ required, files }) => required && files.length === 0)
    .map((material) => ({ path: pathOf(material), text: `请上传${material.title}` }));

export const unsentMaterials = ({ all }: UnsentFiles): FormIssue[] =>
  all.map((one) => ({ path: `materials.${one.of}`, text: unsentText(one) }));

interface StepProps {
  kase: Kase;
  issues: readonly FormIssue[];
  unsent: UnsentFiles;
  onKase: (kase: Kase) => void;
}

/** One kind of material after another, each with its own photos. */
export function MaterialsStep({ kase, issues, unsent, onKase }: StepProps) {
  return (
    <Card title="上传材料">
      <View className="field-help gap-below">可以直接拍照，字要看得清。没有注明“选填”的都要上传。</View>
      {kase.materials.map((material) => (
        <MaterialField
          key={material.key}
          {...{ kase, material, unsent, onKase }}
          missing={issues.find(({ path }) => path === pathOf(material))?.text}
        />
      ))}
    </Card>
  );
}

const sendFile = uploadTo("/files");

interface FieldProps extends Omit<StepProps, "issues"> {
  material: Material;
  missing: string | undefined;
}

function MaterialField({ kase, material, missing, unsent, onKase }: FieldProps) {
  const [problem, setProblem] = useState<string>();
  const { id } = kase;
  const { key } = material;
  const { open } = unsent;
  useEffect(() => open(key), [open, key]);
  const add = unsent.noting(key, async (picked, onProgress) => {
    setProblem(undefined);
    const file = await sendFile(picked, onProgress);
    const body = { code: key, fileId: file.id };
    onKase(await newAct().call("addCaseMaterial", { params: { id }, body }));
    return file;
  });
  const remove = async ({ materialId }: Material["files"][number]) => {
    setProblem(undefined);
    onKase(await newAct().call("removeCaseMaterial", { params: { id, materialId } }));
  };
  const keepOnly = (kept: readonly FileRef[]) => {
    const gone = material.files.find((file) => !kept.some((one) => one.id === file.id));
    if (gone) remove(gone).catch((error: unknown) => setProblem(asApiError(error).text));
  };
  return (
    <FilePicker
      id={idOf(pathOf(material))}
      label={material.title}
      required={material.required}
      help={material.help}
      error={problem ?? missing}
      files={material.files}
      max={material.max}
      upload={add}
      onGivenUp={unsent.giveUp}
      onChange={keepOnly}
    />
  );
}

/** What was uploaded, to look over before sending. */
export function MaterialList({ kase, onEdit }: { kase: Kase; onEdit: () => void }) {
  return (
    <Card title="上传的材料" aside={<EditTap step="materials" title="材料" onEdit={onEdit} />}>
      <Rows
        rows={kase.materials.map(({ title, required, files }) => ({
          label: required ? title : `${title}（选填）`,
          value: files.length === 0 ? "没有上传" : `${files.length} 个文件`,
        }))}
      />
    </Card>
  );
}
