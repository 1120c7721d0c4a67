import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import type { ServedFile } from "../../api/files.ts";
import { queryText, request } from "../../api/request.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

export interface Option {
  value: string;
  label: string;
  tone?: Tone;
}

export interface ColumnSpec {
  key: string;
  label: string;
  type: "text" | "number" | "money" | "date" | "instant" | "end" | "status" | "link";
  sortable?: boolean;
  width?: number;
  options?: Option[];
  /** Not shown until chosen. */
  hidden?: boolean;
}

export interface FilterSpec {
  key: string;
  label: string;
  type: "text" | "choice" | "dateRange" | "region";
  match?: "whole" | "beginning";
  options?: Option[];
}

export interface RegisterSpec {
  code: string;
  title: string;
  group?: string;
  columns: ColumnSpec[];
  filters: FilterSpec[];
  /** A column key; `-` in front for descending. */
  defaultSort: string;
  exportable: boolean;
  /** Keys of the columns that stay in sight where there is no room for all. */
  essential: readonly string[];
  /** What it means that there are no rows at all. */
  empty?: string;
  /** `/cases/:id`; each `:name` is taken from the row. */
  rowLink?: string;
}

export type Row = { id: string } & Record<string, unknown>;

export interface RowsPage {
  rows: Row[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
  total?: number;
}

/** Filters, sort and cursor as they stand in the address and go to the server. */
export type RowsQuery = Readonly<Record<string, string | number | undefined>>;

export const registerSpec = (code: string) =>
  queryOptions({
    queryKey: ["register", code, "spec"],
    queryFn: () => request<RegisterSpec>("GET", `/registers/${encodeURIComponent(code)}`),
    staleTime: 300_000,
  });

export const registerRows = (code: string, query: RowsQuery) =>
  queryOptions({
    queryKey: ["register", code, "rows", query],
    queryFn: () => request<RowsPage>("GET", `/registers/${encodeURIComponent(code)}/rows`, { query }),
    placeholderData: (previous) => previous,
  });

export const registerFile = ({ code, title }: RegisterSpec, query: RowsQuery): ServedFile => ({
  path: `/registers/${encodeURIComponent(code)}/export${queryText(query)}`,
  name: `${title}.xlsx`,
});

export const auditChain = queryOptions({
  queryKey: ["auditChain"],
  queryFn: () => call("auditChain", {}),
  refetchInterval: 60_000,
});

export const overdueRegister = "overdue-deadlines";

/** The tries begin when the act is kept, and most take no longer than this: the list is read again after them. */
const triesMs = 1500;

export async function tryOverdueNow(key: string) {
  const tried = await call("tryOverdueNow", {}, key);
  await new Promise((resolve) => setTimeout(resolve, tried.count > 0 ? triesMs : 0));
  return tried;
}

export const verifyAudit = () => call("auditVerification", {});
