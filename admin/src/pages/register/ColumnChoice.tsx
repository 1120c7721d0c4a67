import { Button, Checkbox, Flex, Popover } from "antd";
import { usualColumns } from "./listAddress.ts";
import type { RegisterSpec } from "./register.api.ts";

interface Props {
  spec: RegisterSpec;
  chosen: readonly string[];
  onChoose: (columns: readonly string[] | undefined) => void;
}

export function ColumnChoice({ spec, chosen, onChoose }: Props) {
  const options = spec.columns.map(({ key, label }) => ({ value: key, label }));
  const choose = (columns: string[]) =>
    columns.length > 0 && onChoose(isUsual(spec, columns) ? undefined : columns);
  const list = (
    <Flex vertical gap={8} className="column-choice">
      <Checkbox.Group options={options} value={[...chosen]} onChange={choose} />
      <Button size="small" onClick={() => onChoose(undefined)}>
        恢复默认
      </Button>
    </Flex>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title="显示哪些列" content={list}>
      <Button data-testid="column-choice">选择列</Button>
    </Popover>
  );
}

const isUsual = (spec: RegisterSpec, columns: readonly string[]) => {
  const usual = usualColumns(spec);
  return usual.length === columns.length && usual.every((key) => columns.includes(key));
};
