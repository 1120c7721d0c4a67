import { Empty, Table } from "antd";
import type { ColumnsType } from "antd/es/table";
import { useMemo } from "react";
import { Countdown } from "../../ui/Countdown.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { type PickRow, pickRows } from "./pickRows.ts";
import type { PickedUnit } from "./unitPick.api.ts";
import { bedroomWords } from "./unitText.ts";

interface Props {
  units: readonly PickedUnit[];
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
  showsDeadline: boolean;
  empty: string;
}

/** Flats with boxes; hundreds are folded up by building and floor, each with a box for all that is in it. */
export function PickTable({ units, chosen, onChoose, showsDeadline, empty }: Props) {
  const rows = useMemo(() => pickRows(units), [units]);
  const listed = useMemo(() => new Set(units.map(({ id }) => id)), [units]);
  // What was chosen elsewhere stays chosen.
  const choose = (keys: readonly unknown[]) =>
    onChoose([
      ...chosen.filter((id) => !listed.has(id)),
      ...keys.map(String).filter((key) => listed.has(key)),
    ]);
  return (
    <Table<PickRow>
      aria-label="可选的房源"
      data-testid="unit-picker"
      size="small"
      dataSource={rows}
      columns={showsDeadline ? [...columns, deadline] : columns}
      style={{ marginBottom: 10 }}
      scroll={{ x: showsDeadline ? 760 : 560, y: 420 }}
      pagination={false}
      expandable={{ indentSize: 20 }}
      rowSelection={{
        checkStrictly: false,
        selectedRowKeys: chosen.filter((id) => listed.has(id)),
        onChange: choose,
        getTitleCheckboxProps: () => ({ "aria-label": `全选列出的 ${units.length} 套` }),
        getCheckboxProps: ({ name }) => ({ "aria-label": `选择${name}` }),
      }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
    />
  );
}

/** A line for many says how many there are across the columns of one. */
const ofOne =
  (value: (unit: PickedUnit) => React.ReactNode) =>
  (_: unknown, { unit }: PickRow) =>
    unit ? value(unit) : null;
const onlyOne = ({ unit }: PickRow) => (unit ? {} : { colSpan: 0 });

const columns: ColumnsType<PickRow> = [
  { key: "name", title: "房源", width: 180, dataIndex: "name" },
  {
    key: "bedrooms",
    title: "居室",
    width: 80,
    onCell: ({ unit }) => (unit ? {} : { colSpan: 4 }),
    render: (_, { unit, sums }) => (unit ? (bedroomWords[Number(unit.bedrooms)] ?? unit.bedrooms) : sums),
  },
  {
    key: "area",
    title: "面积（㎡）",
    width: 95,
    align: "right",
    onCell: onlyOne,
    render: ofOne(({ area }) => area),
  },
  {
    key: "orientation",
    title: "朝向",
    width: 60,
    onCell: onlyOne,
    render: ofOne(({ orientation }) => orientation),
  },
  {
    key: "rent",
    title: "月租金",
    width: 105,
    align: "right",
    onCell: onlyOne,
    render: ofOne(({ rent }) => <MoneyText fen={Number(rent)} />),
  },
];

const deadline: ColumnsType<PickRow>[number] = {
  key: "listBy",
  title: "上架期限",
  width: 210,
  render: ofOne(({ listBy }) => deadlineText(listBy)),
};

/** 十个工作日, and how much is left of them. */
export const deadlineText = (listBy: string | number | null) =>
  listBy ? (
    <>
      <DateText at={listBy} end /> <Countdown until={listBy} ended="已超期" />
    </>
  ) : (
    "—"
  );
