import { Form, Input, Select } from "antd";
import { useDistricts } from "../../session/useMe.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { registerEstate } from "./inventory.api.ts";

type Given = Parameters<typeof registerEstate>[0];

/** The page then stands at the new estate, where its buildings are entered. */
export function AddEstate() {
  const districts = useDistricts();
  const { go } = useAddress();
  const register = async (given: Given, key: string) => {
    const { id } = await registerEstate(given, key);
    go({ estate: id, building: undefined, unit: undefined });
  };
  return (
    <FormDialog<Given>
      label="登记小区"
      act={register}
      done="小区已登记"
      refresh={[["estates"]]}
      testId="add-estate"
    >
      <Text name="code" label="小区编码" />
      <Text name="name" label="小区名称" />
      <Form.Item name="districtCode" label="所在区" rules={[{ required: true, message: "请选择所在区" }]}>
        <Select options={districts} />
      </Form.Item>
      <Text name="address" label="地址" />
      <Text name="operator" label="运营单位" />
    </FormDialog>
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
