import { queryOptions } from "@tanstack/react-query";
import type { ServedFile } from "../../api/files.ts";
import { queryText, request } from "../../api/request.ts";
import type { FilterSpec, Option, RowsQuery } from "../register/register.api.ts";

export interface DimensionSpec {
  key: string;
  label: string;
  type: "text" | "date";
  options?: Option[];
}

export interface MeasureSpec {
  key: string;
  label: string;
  type: "number" | "money" | "percent";
}

export interface ReportSpec {
  code: string;
  title: string;
  filters: FilterSpec[];
  dimensions: DimensionSpec[];
  measures: MeasureSpec[];
  /** Drawn over the first dimension; the first measures when none are named. */
  chart?: { type: "bar" | "line" | "pie"; measures?: string[] };
  exportable: boolean;
}

export type ReportRow = Readonly<Record<string, string | number | null>>;

export interface ReportResult {
  rows: ReportRow[];
  totals?: ReportRow;
  /** The instant whose state the figures show. */
  asOf?: string | number;
}

const at = (code: string) => `/reports/${encodeURIComponent(code)}`;

export const reportSpec = (code: string) =>
  queryOptions({
    queryKey: ["report", code, "spec"],
    queryFn: () => request<ReportSpec>("GET", at(code)),
    staleTime: 300_000,
  });

export const reportResult = (code: string, query: RowsQuery) =>
  queryOptions({
    queryKey: ["report", code, "result", query],
    queryFn: () => request<ReportResult>("GET", `${at(code)}/result`, { query }),
    placeholderData: (previous) => previous,
  });

export const reportFile = ({ code, title }: ReportSpec, query: RowsQuery): ServedFile => ({
  path: `${at(code)}/export${queryText(query)}`,
  name: `${title}.xlsx`,
});
