import type { FileRef } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import { useState } from "react";
import { newAct } from "../../../api/client";
import { asApiError } from "../../../api/errors";
import { type Upload, uploadTo } from "../../../api/upload";
import { EditTap } from "../../../form/EditTap";
import { Card } from "../../../ui/Card";
import { FilePicker } from "../../../ui/FilePicker";
import { Rows } from "../../../ui/Rows";
import type { Application } from "./index";

type Kase = Application["kase"];
type Material = Kase["materials"][number];

export function missingMaterials(materials: readonly Material[]): string | undefined {
  const missing = materials.filter(({ required, files }) => required && files.length === 0);
  return missing.length === 0 ? undefined : `还要上传：${missing.map(({ title }) => title).join("、")}`;
}

interface StepProps {
  kase: Kase;
  onKase: (kase: Kase) => void;
}

/** One kind of material after another, each with its own photos. */
export function MaterialsStep({ kase, onKase }: StepProps) {
  return (
    <Card title="上传材料">
      <View className="field-help">可以直接拍照，字要看得清。没有注明“选填”的都要上传。</View>
      {kase.materials.map((material) => (
        <MaterialField key={material.key} kase={kase} material={material} onKase={onKase} />
      ))}
    </Card>
  );
}

const sendFile = uploadTo("/files");

function MaterialField({ kase, material, onKase }: StepProps & { material: Material }) {
  const [problem, setProblem] = useState<string>();
  const { id } = kase;
  const add: Upload = async (picked, onProgress) => {
    setProblem(undefined);
    const file = await sendFile(picked, onProgress);
    const body = { code: material.key, fileId: file.id };
    onKase(await newAct().call("addCaseMaterial", { params: { id }, body }));
    return file;
  };
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
      id={`material-${material.key}`}
      label={material.title}
      required={material.required}
      help={material.help}
      error={problem}
      files={material.files}
      max={material.max}
      upload={add}
      onChange={keepOnly}
    />
  );
}

/** What was uploaded, to look over before sending. */
export function MaterialList({ kase, onEdit }: { kase: Kase; onEdit: () => void }) {
  return (
    <Card title="上传的材料" aside={<EditTap step="materials" title="材料" onEdit={onEdit} />}>
      <Rows
        rows={kase.materials.map(({ title, files }) => ({
          label: title,
          value: files.length === 0 ? "没有上传" : `${files.length} 个文件`,
        }))}
      />
    </Card>
  );
}
