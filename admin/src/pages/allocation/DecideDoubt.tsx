import { Form, Input, Radio } from "antd";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { decideDoubt, type MoveIn, moveInKeys } from "./moveIn.api.ts";

interface Given {
  confirmed: boolean;
  reason: string;
}

const verdicts = [
  { value: false, label: "疑点排除：可以继续签约" },
  { value: true, label: "疑点成立：取消配租，房源收回" },
];

export function DecideDoubt({ household: { allocationId, maskedName, doubt } }: { household: MoveIn }) {
  return (
    <FormDialog<Given>
      small
      label="认定疑点"
      act={(body, key) => decideDoubt({ params: { id: allocationId }, body }, key)}
      done="认定结果已记录"
      refresh={moveInKeys}
      testId="move-in-decide"
    >
      <p>
        {maskedName}：{doubt}
      </p>
      <Form.Item name="confirmed" label="结论" rules={[{ required: true, message: "请选择结论" }]}>
        <Radio.Group options={verdicts} vertical />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, min: 2, message: "请填写理由" }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount data-testid="doubt-reason" />
      </Form.Item>
    </FormDialog>
  );
}
