import { onDoors, orientations } from "@housing/core/contract/units";
import { Flex, Form, Input, InputNumber, Select } from "antd";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { MoneyInput } from "../form/MoneyInput.tsx";
import { correctUnit, type SaidOfUnit, type UnitDetail, unitKeys } from "./inventory.api.ts";
import { bedroomChoices } from "./unitText.ts";

/** What is said of a flat that is not listed yet, to be corrected. */
export function CorrectUnit({ unit }: { unit: UnitDetail }) {
  const { id, doorNo } = unit;
  return (
    <FormDialog<SaidOfUnit>
      label="更正登记"
      act={(body, key) => correctUnit({ params: { id }, body }, key)}
      done={`${doorNo} 的登记已更正`}
      refresh={unitKeys}
      initial={saidOf(unit)}
      testId="unit-correct"
    >
      <p className="quiet">只改登记错误的项；更正前后的内容都会记入变动经过。</p>
      <Form.Item name="version" hidden>
        <InputNumber />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item name="doorNo" label="门牌号" rules={[needed("门牌号"), doorRule]}>
          <Input maxLength={16} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="floor" label="楼层" rules={[needed("楼层")]}>
          <InputNumber min={1} max={unit.topFloor} precision={0} />
        </Form.Item>
        <Form.Item name="position" label="位置（本层第几户）" rules={[needed("位置")]}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
      </Flex>
      <Flex gap={16} wrap>
        <Form.Item name="bedrooms" label="居室">
          <Select style={{ width: 110 }} options={bedroomChoices} />
        </Form.Item>
        <Form.Item name="orientation" label="朝向">
          <Select style={{ width: 110 }} options={orientations.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="areaCentiares" label="建筑面积" rules={[needed("建筑面积")]} {...inSquareMetres}>
          <InputNumber min={0.01} max={100_000} precision={2} suffix="㎡" style={{ width: 150 }} />
        </Form.Item>
      </Flex>
      <Form.Item name="rentFen" label="月租金" rules={[needed("月租金，最多两位小数")]}>
        <Rent />
      </Form.Item>
    </FormDialog>
  );
}

const needed = (label: string) => ({ required: true, message: `请填写${label}` });
const doorRule = { pattern: onDoors, message: "门牌号应当是数字、字母或汉字，可以有短横线、括号和#" };

/** Typed with two decimals, kept in hundredths. */
const inSquareMetres = {
  getValueProps: (centiares: number | undefined) => ({ value: centiares && centiares / 100 }),
  normalize: (metres: number | null) => (metres === null ? undefined : Math.round(metres * 100)),
};

/** Its value comes from the form. */
const Rent = ({ value, onChange = () => undefined, id }: Partial<Parameters<typeof MoneyInput>[0]>) => (
  <MoneyInput {...{ id, value, onChange }} />
);

const saidOf = ({ floor, position, doorNo, bedrooms, area, rentFen, ...unit }: UnitDetail) => ({
  ...{ floor, position, doorNo, rentFen },
  bedrooms: bedrooms as SaidOfUnit["bedrooms"],
  areaCentiares: Math.round(Number(area) * 100),
  orientation: unit.orientation as SaidOfUnit["orientation"],
  version: unit.staff?.version ?? 0,
});
