import { Form, Input, Select } from "antd";

export function IdNumberItem() {
  return (
    <Form.Item
      name="idNumber"
      label="身份证号"
      normalize={(typed: string) => typed.trim().toUpperCase()}
      rules={[{ required: true, pattern: /^[1-9]\d{16}[\dX]$/, message: "请填写 18 位身份证号" }]}
    >
      <Input maxLength={18} data-testid="standing-id-number" />
    </Form.Item>
  );
}

const scopes = [
  { value: "flat", label: "不能申请实物配租（可以申请租赁补贴）" },
  { value: "all", label: "不能申请任何保障" },
];

export function ScopeItem({ optional = false }: { optional?: boolean }) {
  return (
    <Form.Item
      name="scope"
      label={optional ? "同时列入黑名单" : "限制"}
      rules={optional ? [] : [{ required: true, message: "请选择限制" }]}
    >
      <Select allowClear={optional} placeholder="不列入" options={scopes} />
    </Form.Item>
  );
}
