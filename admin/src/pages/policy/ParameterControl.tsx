import { Checkbox, Flex, Form, Input, InputNumber, Radio } from "antd";
import { isOtherValid } from "./otherValue.ts";
import type { Parameter } from "./policy.api.ts";

const needed = [{ required: true, message: "请填写" }];

/** The control that fits the kind of the value. */
export function ParameterControl({ parameter }: { parameter: Parameter }) {
  switch (parameter.kind) {
    case "number":
      return (
        <Form.Item name="value" label="新的值" rules={needed}>
          <InputNumber data-testid="new-value" />
        </Form.Item>
      );
    case "boolean":
      return (
        <Form.Item name="value" label="新的值" rules={needed}>
          <Radio.Group options={yesNo} />
        </Form.Item>
      );
    case "period":
      return <PeriodControl />;
    case "window":
      return <WindowControl />;
    case "choices":
      return (
        <Form.Item name="value" label="新的值（可以都不选）">
          <Checkbox.Group className="originals" options={parameter.options ?? []} />
        </Form.Item>
      );
    case "choice":
      return (
        <Form.Item name="value" label="新的值" rules={needed}>
          <Radio.Group className="originals" options={parameter.options ?? []} />
        </Form.Item>
      );
    default:
      return <OtherControl declared={parameter.declared} />;
  }
}

const yesNo = [
  { value: true, label: "是" },
  { value: false, label: "否" },
];
const dayKinds = [
  { value: "natural", label: "自然日" },
  { value: "working", label: "工作日" },
];

function PeriodControl() {
  return (
    <>
      <Flex gap={12} wrap>
        <Form.Item name={["value", "n"]} label="天数" rules={needed}>
          <InputNumber min={1} max={365} precision={0} data-testid="new-value" />
        </Form.Item>
        <Form.Item name={["value", "kind"]} label="按" rules={needed}>
          <Radio.Group options={dayKinds} />
        </Form.Item>
      </Flex>
      <Form.Item name={["value", "countStartDay"]} valuePropName="checked">
        <Checkbox>当日计入</Checkbox>
      </Form.Item>
      <Form.Item name={["value", "rollIfHoliday"]} valuePropName="checked">
        <Checkbox>最后一天遇休息日顺延</Checkbox>
      </Form.Item>
    </>
  );
}

function WindowControl() {
  return (
    <Flex gap={12} wrap>
      <Form.Item name={["value", "from"]} label="从（时）" rules={needed}>
        <InputNumber min={0} max={23} precision={0} data-testid="new-value" />
      </Form.Item>
      <Form.Item name={["value", "to"]} label="到（时，不含）" rules={needed}>
        <InputNumber min={1} max={24} precision={0} />
      </Form.Item>
    </Flex>
  );
}

function OtherControl({ declared }: { declared: unknown }) {
  const check = async (_: unknown, typed: string) => {
    if (!isOtherValid(typed, declared)) throw new Error("内容格式不正确");
  };
  return (
    <Form.Item name="value" label="新的值" rules={[...needed, { validator: check }]}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 12 }} data-testid="new-value" />
    </Form.Item>
  );
}
