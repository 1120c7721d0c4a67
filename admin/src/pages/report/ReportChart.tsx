import { Chart, type ChartOption } from "../../ui/Chart.tsx";
import type { MeasureSpec, ReportRow, ReportSpec } from "./report.api.ts";
import { measureFigure, wordOf } from "./reportText.ts";

export default function ReportChart({ spec, rows }: { spec: ReportSpec; rows: readonly ReportRow[] }) {
  return <Chart label={`${spec.title}图表`} option={optionOf(spec, rows)} height={420} />;
}

function optionOf(spec: ReportSpec, rows: readonly ReportRow[]): ChartOption {
  const names = rows.map((row) => nameOf(spec, row));
  const measures = drawn(spec);
  if (spec.chart?.type === "pie") return pieOf(measures[0], rows, names);
  const type = spec.chart?.type === "line" ? "line" : "bar";
  return {
    tooltip: { trigger: "axis" },
    legend: { top: 0 },
    grid: { left: 64, right: 24, top: 40, bottom: 48 },
    xAxis: { type: "category", data: names, axisLabel: { hideOverlap: true } },
    yAxis: { type: "value" },
    series: measures.map((measure) => ({
      type,
      name: measure.label,
      barMaxWidth: 36,
      data: rows.map((row) => measureFigure(measure, row[measure.key])),
    })),
  };
}

const pieOf = (
  measure: MeasureSpec | undefined,
  rows: readonly ReportRow[],
  names: readonly string[],
): ChartOption => ({
  tooltip: { trigger: "item" },
  legend: { top: 0 },
  series: [
    {
      type: "pie",
      radius: ["35%", "65%"],
      data: rows.map((row, index) => ({
        name: names[index] ?? "",
        value: measure ? measureFigure(measure, row[measure.key]) : 0,
      })),
    },
  ],
});

const nameOf = (spec: ReportSpec, row: ReportRow) =>
  spec.dimensions.map((dimension) => wordOf(dimension, row[dimension.key])).join(" ");

function drawn({ chart, measures }: ReportSpec): MeasureSpec[] {
  const named = measures.filter(({ key }) => chart?.measures?.includes(key));
  return named.length > 0 ? named : measures.slice(0, 4);
}
