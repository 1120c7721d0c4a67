import { Form, Input } from "antd";

export function ReasonItem({ label = "调整理由" }: { label?: string }) {
  return (
    <Form.Item
      name="reason"
      label={label}
      rules={[{ required: true, whitespace: true, min: 2, message: `请填写${label}，至少 2 个字` }]}
    >
      <Input.TextArea rows={2} maxLength={500} showCount data-testid="change-reason" />
    </Form.Item>
  );
}
