import { Empty, Table } from "antd";
import type { ColumnsType } from "antd/es/table";
import { usePrinting } from "./usePrinting.ts";

export type Columns<T> = ColumnsType<T>;

interface Props<T> {
  /** Said to a screen reader. */
  label: string;
  rows: readonly T[];
  columns: Columns<T>;
  keyOf: (row: T) => string;
  /** Said in place of an empty table. */
  empty: string;
  /** Below this width the table scrolls. */
  width?: number;
  /** Above this height the rows scroll, so that what follows stays in sight. */
  height?: number;
  chosen?: readonly string[];
  onChoose?: (keys: string[], rows: T[]) => void;
  choosable?: (row: T) => boolean;
  testId?: string;
}

/** A dense table of rows that are all here; long ones are cut into pages of a hundred. */
export function DataTable<T extends object>(props: Props<T>) {
  const printing = usePrinting();
  const { label, rows, columns, keyOf, empty, width = 720, height, testId } = props;
  return (
    <Table<T>
      aria-label={label}
      data-testid={testId}
      size="small"
      rowKey={keyOf}
      dataSource={rows}
      columns={columns}
      className={width > 860 ? "wide-table" : ""}
      scroll={{ x: width, ...(height && !printing && { y: height }) }}
      {...selectionOf(props)}
      pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
    />
  );
}

function selectionOf<T extends object>({ chosen, onChoose, choosable }: Props<T>) {
  if (!chosen || !onChoose) return {};
  return {
    rowSelection: {
      selectedRowKeys: [...chosen],
      onChange: (keys: (string | number | bigint)[], rows: T[]) => onChoose(keys.map(String), rows),
      getTitleCheckboxProps: () => ({ "aria-label": "全选本页" }),
      getCheckboxProps: (row: T) => ({
        "aria-label": "选择这一行",
        disabled: choosable ? !choosable(row) : false,
      }),
    },
  };
}
