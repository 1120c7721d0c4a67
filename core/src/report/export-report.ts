import { record } from "../audit/index.ts";
import { type Actor, inTransaction, type System, type Work, yuanText } from "../kernel/index.ts";
import {
  type Export,
  type Filters,
  filtersForRecord,
  type SheetColumn,
  type SheetValue,
  watermarkOf,
  wordsOf,
  xlsx,
} from "../register/index.ts";
import type { ReportDeclaration } from "./report.ts";
import { type Figure, type ReportRow, reportFor, runReport } from "./run-report.ts";

/** A report as .xlsx: its rows and a last row of totals. That it was taken is written down with its filters. */
export async function exportReport(
  system: System,
  actor: Actor,
  code: string,
  filters: Filters,
): Promise<Export> {
  return inTransaction(system, actor, async (work) => {
    const report = reportFor(work, code);
    const result = await runReport(work, code, filters);
    const exportId = work.newId();
    const facts = {
      report: code,
      filters: filtersForRecord(report.filters, filters),
      rows: result.rows.length,
    };
    record(work, { act: "report.exported", subjectType: "export", subjectId: exportId, facts });
    const sheet = {
      name: report.title,
      watermark: watermarkOf(work, report.title, exportId),
      columns: columnsOf(report),
      rows: [...result.rows.map((row) => written(work, report, row)), totalRow(work, report, result.totals)],
    };
    return { fileName: `${report.title}.xlsx`, bytes: xlsx(sheet) };
  });
}

const columnsOf = ({ dimensions, measures }: ReportDeclaration): SheetColumn[] => [
  ...dimensions.map(({ label }) => ({ label, type: "text" as const })),
  ...measures.map(({ label, type }) => ({ label, type: type === "percent" ? ("text" as const) : type })),
];

function written(work: Work, { dimensions, measures }: ReportDeclaration, row: ReportRow): SheetValue[] {
  return [
    ...dimensions.map(({ key, words }) => wordsOf(words, work)?.[String(row[key])] ?? row[key] ?? null),
    ...measures.map(({ key, type }) => figureText(type, row[key] ?? null)),
  ];
}

function totalRow(work: Work, report: ReportDeclaration, totals: ReportRow): SheetValue[] {
  return written(work, report, totals).map((value, i) => (i === 0 ? "合计" : value));
}

function figureText(type: "number" | "money" | "percent", figure: Figure): SheetValue {
  if (figure === null || type === "number") return figure;
  return type === "money" ? yuanText(Number(figure)) : `${(Number(figure) * 100).toFixed(1)}%`;
}
