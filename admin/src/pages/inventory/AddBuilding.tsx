import { Button, Checkbox, Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { registerBuilding } from "./inventory.api.ts";

type Given = Parameters<typeof registerBuilding>[0]["body"];
const needed = (label: string) => [{ required: true, message: `请填写${label}` }];

export function AddBuilding({ estateId }: { estateId: string }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Given>();
  const { run, busy, refusal } = useAct(registerBuilding, {
    done: "楼栋已登记",
    refresh: [["buildingTable", estateId]],
    onDone: () => setOpen(false),
    quiet: true,
  });
  return (
    <>
      <Button type="dashed" size="small" onClick={() => setOpen(true)} data-testid="add-building">
        登记楼栋
      </Button>
      <Modal
        open={open}
        title="登记楼栋"
        okText="登记"
        confirmLoading={busy}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <RefusalAlert refusal={refusal} />
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ hasLift: true }}
          onFinish={(body) => run({ params: { id: estateId }, body })}
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
        </Form>
      </Modal>
    </>
  );
}
