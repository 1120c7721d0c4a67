import { Form } from "antd";

/** City time as typed; empty means at once. */
export function EffectiveFrom() {
  return (
    <Form.Item name="from" label="生效时间" extra="不填则立即生效">
      <input type="datetime-local" className="plain-input" data-testid="effective-from" />
    </Form.Item>
  );
}
