import { Empty, Table } from "antd";
import type { ColumnType } from "antd/es/table";
import { usePrinting } from "./usePrinting.ts";
import { useRoom } from "./useRoom.ts";

/** A spare column is left out where there is no room for all: the page of the row tells it. */
export type Columns<T> = (ColumnType<T> & { spare?: boolean })[];

interface Props<T> {
  /** Said to a screen reader. */
  label: string;
  rows: readonly T[];
  columns: Columns<T>;
  keyOf: (row: T) => string;
  /** Said in place of an empty table. */
  empty: string;
  /** Below this width the table scrolls, or does without its spare columns. */
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
  const isTight = useRoom() < width && !printing;
  const shown = isTight ? columns.filter(({ spare }) => !spare) : columns;
  // Always some width: without one the table is made anew, and a dialog opened from a row goes with it.
  const x = shown.length < columns.length ? "100%" : width;
  return (
    <Table<T>
      aria-label={label}
      data-testid={testId}
      size="small"
      rowKey={keyOf}
      dataSource={rows}
      columns={shown.map(({ spare: _, ...column }) => column)}
      className={width > 860 ? "wide-table" : ""}
      scroll={{ x, ...(height && !printing && { y: height }) }}
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
