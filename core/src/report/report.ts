import { defineSlot, type Role, type Work } from "../kernel/index.ts";
import type { Condition, FilterDeclaration, Words } from "../register/index.ts";

/** What the figures are counted by. `sql` is an expression over the declared tables. */
export interface DimensionDeclaration {
  key: string;
  label: string;
  sql: string;
  type?: "text" | "date";
  words?: Words;
}

/** A figure of one group: an aggregate that adds up over groups, or the share of one such figure in another. */
export type MeasureDeclaration =
  | { key: string; label: string; type: "number" | "money"; sql: string }
  | { key: string; label: string; type: "percent"; share: string; of: string };

/** 报表: figures by dimensions, from one declaration to table, chart and sheet. */
export interface ReportDeclaration {
  code: string;
  title: string;
  /** Group of the staff site's menu. */
  group?: string;
  who: readonly Role[];
  from: string;
  joins?: readonly string[];
  dimensions: readonly DimensionDeclaration[];
  measures: readonly MeasureDeclaration[];
  filters: readonly FilterDeclaration[];
  scope(work: Work): Condition;
  /** How it is drawn, over the first dimension. */
  chart?: { type: "bar" | "line" | "pie"; measures?: readonly string[] };
}

export const reports = defineSlot<ReportDeclaration>("report");

/** Checks a declaration once, when the program starts: shares and charts name figures that exist. */
export function defineReport(report: ReportDeclaration): ReportDeclaration {
  const added = new Set(
    report.measures.flatMap((measure) => (measure.type === "percent" ? [] : [measure.key])),
  );
  const named = [
    ...report.measures.flatMap((measure) => (measure.type === "percent" ? [measure.share, measure.of] : [])),
    ...(report.chart?.measures ?? []).filter(
      (key) => !report.measures.some((measure) => measure.key === key),
    ),
  ];
  const missing = named.find((key) => !added.has(key));
  if (missing) throw new Error(`report ${report.code}: there is no figure ${missing}`);
  return report;
}
