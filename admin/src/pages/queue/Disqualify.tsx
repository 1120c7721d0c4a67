import type { FileRef } from "@housing/core/contract/form";
import { Form, Input } from "antd";
import { FileUpload } from "../../ui/FileUpload.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { disqualify, type Entry, entryKeys } from "./queue.api.ts";

interface Given {
  reason: string;
  evidence: string;
  files?: FileRef[];
}

/** 取消轮候资格: reason and what proves it; the household is told and may object. */
export function Disqualify({ entry: { id, maskedName, caseNo } }: { entry: Entry }) {
  const send = ({ reason, evidence, files = [] }: Given, key: string) =>
    disqualify({ params: { id }, body: { reason, evidence, fileIds: files.map((file) => file.id) } }, key);
  return (
    <FormDialog<Given>
      label="取消轮候资格"
      danger
      act={send}
      done="已取消轮候资格"
      refresh={entryKeys}
      testId="entry-disqualify"
    >
      <p>
        {maskedName}（{caseNo}）的顺序号将失效，申请人会收到短信，可以提出异议。
      </p>
      <Form.Item name="reason" label="理由" rules={needed("理由")}>
        <Input.TextArea rows={3} maxLength={500} showCount data-testid="disqualify-reason" />
      </Form.Item>
      <Form.Item name="evidence" label="核实依据" rules={needed("核实依据")}>
        <Input.TextArea rows={3} maxLength={1000} showCount data-testid="disqualify-evidence" />
      </Form.Item>
      <Form.Item name="files" label="证明材料">
        <FileUpload label="证明材料" maxCount={20} />
      </Form.Item>
    </FormDialog>
  );
}

const needed = (label: string) => [
  { required: true, whitespace: true, min: 2, message: `请填写${label}，至少 2 个字` },
];
