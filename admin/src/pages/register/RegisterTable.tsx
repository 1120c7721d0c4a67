import { Empty, Table } from "antd";
import type { SortOrder } from "antd/es/table/interface";
import { Facts } from "../../ui/Facts.tsx";
import { usePrinting } from "../../ui/usePrinting.ts";
import { useRoom } from "../../ui/useRoom.ts";
import { detailsWidth, fitColumns, widthOf, widthOfAll } from "./fitColumns.ts";
import type { ListAddress } from "./listAddress.ts";
import type { ColumnSpec, RegisterSpec, Row } from "./register.api.ts";
import { cellOf } from "./registerCells.tsx";

interface Props {
  spec: RegisterSpec;
  address: ListAddress;
  /** Not there before the first answer: nothing is said to be missing yet. */
  rows: readonly Row[] | undefined;
  busy: boolean;
  onSort: (sort: string | undefined) => void;
}

export function RegisterTable({ spec, address, rows, busy, onSort }: Props) {
  const printing = usePrinting();
  const room = useRoom();
  const wanted = spec.columns.filter(({ key }) => address.columns.includes(key));
  // Who chose the columns wants to see these; on paper all lie open.
  const isFitted = !address.choseColumns && !printing;
  const { shown, rest } = isFitted ? fitColumns(wanted, spec, room) : { shown: wanted, rest: [] };
  return (
    <Table<Row>
      ref={reachable}
      data-testid="register-table"
      size="small"
      rowKey="id"
      loading={{ spinning: busy, delay: 150 }}
      dataSource={[...(rows ?? [])]}
      pagination={false}
      {...(!printing && onScreen(widthOfAll(shown) + (rest.length > 0 ? detailsWidth : 0)))}
      {...(rest.length > 0 && { expandable: details(rest, spec) })}
      columns={shown.map((column, index) => asColumn(column, spec, address.sort, index === 0))}
      onChange={(_pagination, _filters, sorter) =>
        onSort(sortText(Array.isArray(sorter) ? sorter[0] : sorter))
      }
      locale={{ emptyText: rows ? <Nothing {...{ spec, address }} /> : <div className="table-waiting" /> }}
    />
  );
}

/** The content has so much room above: no row shows between its edge and the headings. On paper they head every page. */
const onScreen = (x: number) => ({ sticky: { offsetHeader: -12 }, scroll: { x } });

/** What has no room in the row is told below it. */
const details = (rest: readonly ColumnSpec[], { rowLink }: RegisterSpec) => ({
  columnWidth: detailsWidth,
  expandedRowRender: (row: Row) => (
    <Facts
      testId="row-details"
      facts={Object.fromEntries(
        rest.map((column) => [column.label, cellOf(column, row[column.key], row, rowLink)]),
      )}
    />
  ),
});

/** An empty list says what that means; one that was narrowed, only that nothing fits. */
function Nothing({ spec, address }: Pick<Props, "spec" | "address">) {
  const narrowed = Object.values(address.filters).some(Boolean);
  const text = narrowed ? undefined : spec.empty;
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text ?? "没有符合条件的记录"} />;
}

function asColumn(column: ColumnSpec, spec: RegisterSpec, sort: string, first: boolean) {
  return {
    key: column.key,
    dataIndex: column.key,
    title: column.label,
    width: widthOf(column),
    ellipsis: column.type === "text",
    align: isFigure(column) ? ("right" as const) : ("left" as const),
    fixed: first ? ("left" as const) : undefined,
    sorter: column.sortable ?? false,
    sortDirections: isFigure(column) || column.type === "end" ? [...leastFirst] : [...newestFirst],
    sortOrder: orderOf(column.key, sort),
    render: (value: unknown, row: Row) => cellOf(column, value, row, spec.rowLink),
  };
}

/**
 * To and fro, never "not sorted": a list always has an order, and without one asked for it is the usual one. Of ends the
 * next one is asked for.
 */
const newestFirst = ["descend", "ascend", "descend"] as const;
const leastFirst = ["ascend", "descend", "ascend"] as const;

/** Rows that scroll to the side are scrolled by keyboard too, also where no cell holds a link. */
function reachable(table: { nativeElement: HTMLElement } | null) {
  table?.nativeElement.querySelector(".ant-table-body")?.setAttribute("tabindex", "0");
}

const isFigure = ({ type }: ColumnSpec) => type === "number" || type === "money";

function orderOf(key: string, sort: string): SortOrder {
  if (sort === key) return "ascend";
  return sort === `-${key}` ? "descend" : null;
}

interface Sorted {
  columnKey?: unknown;
  order?: SortOrder;
}

function sortText(sorter: Sorted | undefined): string | undefined {
  if (!sorter?.order) return undefined;
  return `${sorter.order === "descend" ? "-" : ""}${String(sorter.columnKey)}`;
}
