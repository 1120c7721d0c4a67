import { Checkbox, Form, Input, InputNumber } from "antd";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { registerBuilding } from "./inventory.api.ts";

type Given = Parameters<typeof registerBuilding>[0]["body"];
const needed = (label: string) => [{ required: true, message: `请填写${label}` }];

export function AddBuilding({ estateId }: { estateId: string }) {
  return (
    <FormDialog<Given>
      label="登记楼栋"
      small
      act={(body, key) => registerBuilding({ params: { id: estateId }, body }, key)}
      done="楼栋已登记"
      refresh={[["buildingTable", estateId]]}
      initial={{ hasLift: true }}
      testId="add-building"
    >
      <Form.Item name="name" label="楼栋名称" rules={needed("楼栋名称")}>
        <Input placeholder="1栋" />
      </Form.Item>
      <Form.Item name="floors" label="层数" rules={needed("层数")}>
        <InputNumber min={1} max={200} precision={0} />
      </Form.Item>
      <Form.Item name="unitsPerFloor" label="每层户数" rules={needed("每层户数")}>
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="hasLift" valuePropName="checked">
        <Checkbox>有电梯</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
