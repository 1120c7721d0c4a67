import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { useDistricts } from "../../session/useMe.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { registerEstate } from "./inventory.api.ts";

type Given = Parameters<typeof registerEstate>[0];

export function AddEstate() {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Given>();
  const districts = useDistricts();
  const { run, busy, refusal } = useAct(registerEstate, {
    done: "小区已登记",
    refresh: [["estates"]],
    onDone: () => setOpen(false),
    quiet: true,
  });
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="add-estate">
        登记小区
      </Button>
      <Modal
        open={open}
        title="登记小区"
        okText="登记"
        confirmLoading={busy}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <RefusalAlert refusal={refusal} />
        <Form form={form} layout="vertical" preserve={false} onFinish={(body) => run(body)}>
          <Text name="code" label="小区编码" />
          <Text name="name" label="小区名称" />
          <Form.Item name="districtCode" label="所在区" rules={[{ required: true, message: "请选择所在区" }]}>
            <Select options={districts} />
          </Form.Item>
          <Text name="address" label="地址" />
          <Text name="operator" label="运营单位" />
        </Form>
      </Modal>
    </>
  );
}

function Text({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input />
    </Form.Item>
  );
}
