import { Form, Input, InputNumber, Select } from "antd";
import type { TypeVersions } from "./policy.api.ts";
import type { ConfiguredField } from "./TypeForm.tsx";

const requiredChoices = [
  { value: true, label: "必须" },
  { value: false, label: "可不填" },
];

interface RequiredProps {
  name: (string | number)[];
  label: string;
}

function Required({ name, label }: RequiredProps) {
  return (
    <Form.Item name={name} noStyle>
      <Select
        aria-label={`${label}是否必须`}
        allowClear
        placeholder="按原配置"
        style={{ width: 110 }}
        options={requiredChoices}
      />
    </Form.Item>
  );
}

/** One row a field: whether it must be filled in, what it is called, what helps to fill it in. */
export function FieldRows({ fields }: { fields: readonly ConfiguredField[] }) {
  return (
    <div className="override-scroll">
      <table className="override-table" data-testid="override-fields">
        <thead>
          <tr>
            <th>填写项</th>
            <th>必填</th>
            <th>名称</th>
            <th>填写提示</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ code, label, required }, index) => (
            <tr key={code}>
              <th scope="row">
                {label}
                {required && <span className="quiet">（原必填）</span>}
              </th>
              <td>
                <Required name={["fields", index, "required"]} label={label} />
              </td>
              <td>
                <Form.Item name={["fields", index, "label"]} noStyle>
                  <Input aria-label={`${label}的名称`} maxLength={50} placeholder="按原配置" />
                </Form.Item>
              </td>
              <td>
                <Form.Item name={["fields", index, "help"]} noStyle>
                  <Input aria-label={`${label}的填写提示`} maxLength={500} placeholder="按原配置" />
                </Form.Item>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function MaterialRows({ materials }: Pick<TypeVersions, "materials">) {
  return (
    <div className="override-scroll">
      <table className="override-table" data-testid="override-materials">
        <thead>
          <tr>
            <th>材料</th>
            <th>必须提供</th>
            <th>最多几个文件</th>
            <th>说明</th>
          </tr>
        </thead>
        <tbody>
          {materials.map(({ code, title, max }, index) => (
            <tr key={code}>
              <th scope="row">{title}</th>
              <td>
                <Required name={["materials", index, "required"]} label={title} />
              </td>
              <td>
                <Form.Item name={["materials", index, "max"]} noStyle>
                  <InputNumber
                    aria-label={`${title}最多几个文件`}
                    min={1}
                    max={50}
                    placeholder={String(max)}
                  />
                </Form.Item>
              </td>
              <td>
                <Form.Item name={["materials", index, "help"]} noStyle>
                  <Input aria-label={`${title}的说明`} maxLength={500} placeholder="按原配置" />
                </Form.Item>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
