import { Table } from "antd";
import type { ReportResult, ReportRow, ReportSpec } from "./report.api.ts";
import { measureText, wordOf } from "./reportText.ts";

export function ReportTable({ spec, result }: { spec: ReportSpec; result: ReportResult }) {
  return (
    <Table<ReportRow>
      data-testid="report-table"
      size="small"
      bordered
      pagination={false}
      sticky
      scroll={{ x: (spec.dimensions.length + spec.measures.length) * 120 }}
      rowKey={(row) => spec.dimensions.map(({ key }) => row[key]).join("|")}
      dataSource={result.rows}
      columns={columnsOf(spec)}
      summary={() => <Totals spec={spec} totals={result.totals} />}
    />
  );
}

const columnsOf = (spec: ReportSpec) => [
  ...spec.dimensions.map((dimension) => ({
    key: dimension.key,
    title: dimension.label,
    render: (_: unknown, row: ReportRow) => wordOf(dimension, row[dimension.key]),
  })),
  ...spec.measures.map((measure) => ({
    key: measure.key,
    title: measure.label,
    align: "right" as const,
    sorter: (a: ReportRow, b: ReportRow) => Number(a[measure.key] ?? 0) - Number(b[measure.key] ?? 0),
    render: (_: unknown, row: ReportRow) => (
      <span className="figures">{measureText(measure, row[measure.key])}</span>
    ),
  })),
];

function Totals({ spec, totals }: { spec: ReportSpec; totals: ReportRow | undefined }) {
  if (!totals) return null;
  const first = spec.dimensions.length;
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0} colSpan={first}>
        <strong>合计</strong>
      </Table.Summary.Cell>
      {spec.measures.map((measure, index) => (
        <Table.Summary.Cell key={measure.key} index={first + index} align="right">
          <strong className="figures">{measureText(measure, totals[measure.key])}</strong>
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}
