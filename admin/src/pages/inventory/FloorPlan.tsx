import type { FileRef } from "@housing/core/contract/form";
import { Checkbox, Form } from "antd";
import { FileUpload } from "../../ui/FileUpload.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StoredFileView } from "../../ui/StoredFileView.tsx";
import { setFloorPlan, type UnitDetail, unitKeys } from "./inventory.api.ts";

/** 户型图, as applicants see it; changed by those who manage the flat. */
export function FloorPlan({ unit }: { unit: UnitDetail }) {
  const { id, planFileId, planName } = unit;
  return (
    <section aria-label="户型图" className="floor-plan">
      {planFileId && <StoredFileView file={{ id: planFileId, name: planName ?? "户型图" }} />}
      {unit.abilities.includes("setPlan") && (
        <div className="tools">
          <UploadPlan unit={unit} />
          {planFileId && (
            <ReasonButton
              label="删除户型图"
              act={(_, key) => setFloorPlan({ params: { id }, body: { fileId: null, sameType: false } }, key)}
              done="户型图已删除"
              refresh={unitKeys}
              testId="plan-remove"
            />
          )}
        </div>
      )}
    </section>
  );
}

interface Given {
  files: FileRef[];
  sameType: boolean;
}

function UploadPlan({ unit: { id, planFileId } }: { unit: UnitDetail }) {
  const send = ({ files, sameType }: Given, key: string) =>
    setFloorPlan({ params: { id }, body: { fileId: files[0]?.id ?? null, sameType } }, key);
  return (
    <FormDialog<Given>
      label={planFileId ? "更换户型图" : "上传户型图"}
      act={send}
      done="户型图已保存，申请人可以看到"
      refresh={unitKeys}
      initial={{ sameType: true }}
      testId="plan-upload"
    >
      <Form.Item name="files" label="图片或 PDF" rules={[{ required: true, message: "请上传户型图" }]}>
        <FileUpload
          label="户型图文件"
          maxCount={1}
          accept="image/jpeg,image/png,image/webp,application/pdf"
        />
      </Form.Item>
      <Form.Item name="sameType" valuePropName="checked">
        <Checkbox data-testid="plan-same-type">同小区、同居室、同面积的房源都用这张图</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
