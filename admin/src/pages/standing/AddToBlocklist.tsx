import { Form, Input } from "antd";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { IdNumberItem, ScopeItem } from "./items.tsx";
import { addToBlocklist } from "./standing.api.ts";

type Given = Parameters<typeof addToBlocklist>[0];

export function AddToBlocklist() {
  return (
    <FormDialog<Given>
      label="列入黑名单"
      act={({ lastDay, ...given }, key) => addToBlocklist({ ...given, ...(lastDay && { lastDay }) }, key)}
      done="已列入黑名单"
      refresh={[["blocklist"]]}
      initial={{ scope: "flat" }}
      testId="blocklist-add"
    >
      <IdNumberItem />
      <ScopeItem />
      <Form.Item name="lastDay" label="最后一天" extra="不填则按规则参数的年限">
        <input type="date" className="plain-input" />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: "请填写理由" }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount data-testid="blocklist-reason" />
      </Form.Item>
    </FormDialog>
  );
}
