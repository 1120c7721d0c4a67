import { Form, Input, Select } from "antd";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { IdNumberItem, ScopeItem } from "./items.tsx";
import { addCreditRecord } from "./standing.api.ts";

interface Given {
  idNumber: string;
  kind: string;
  text: string;
  scope?: "flat" | "all";
}

const kinds = ["隐瞒家庭情况", "提供虚假材料", "转租转借", "拖欠租金", "其他失信行为"];

export function AddCreditRecord() {
  return (
    <FormDialog<Given>
      label="信用登记"
      act={({ scope, ...given }, key) =>
        addCreditRecord({ ...given, ...(scope && { sanction: { scope } }) }, key)
      }
      done="信用记录已登记"
      refresh={[["blocklist"], ["register"]]}
      testId="credit-add"
    >
      <IdNumberItem />
      <Form.Item name="kind" label="失信情形" rules={[{ required: true, message: "请选择失信情形" }]}>
        <Select options={kinds.map((kind) => ({ value: kind, label: kind }))} />
      </Form.Item>
      <Form.Item
        name="text"
        label="具体情况"
        rules={[{ required: true, whitespace: true, min: 2, message: "请填写具体情况" }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <ScopeItem optional />
    </FormDialog>
  );
}
