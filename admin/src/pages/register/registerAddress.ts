import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { type Filters, filterSearch, filtersIn, filtersQuery, type Search } from "./filterSearch.ts";
import type { RegisterSpec, RowsQuery } from "./register.api.ts";

export const pageSizes = [20, 50, 100];
const none: readonly string[] = [];
const usualSize = 50;

/** Everything that decides what the list shows, read from the address. */
export interface ListAddress {
  filters: Filters;
  sort: string;
  columns: readonly string[];
  size: number;
  after: string | undefined;
}

export function readAddress(search: Search, spec: RegisterSpec): ListAddress {
  const size = Number(search.size);
  return {
    filters: filtersIn(search),
    sort: search.sort ?? spec.defaultSort,
    columns: search.cols?.split(",") ?? usualColumns(spec),
    size: pageSizes.includes(size) ? size : usualSize,
    after: search.after,
  };
}

export const usualColumns = (spec: RegisterSpec) =>
  spec.columns.filter(({ hidden }) => !hidden).map(({ key }) => key);

export const asQuery = ({ filters, sort, size, after }: ListAddress): RowsQuery => ({
  ...filtersQuery(filters),
  sort,
  limit: size,
  after,
});

/** The whole result, for an export: no cursor, no page size. */
export const asExportQuery = (address: ListAddress): RowsQuery => ({
  ...asQuery(address),
  limit: undefined,
  after: undefined,
  cols: address.columns.join(","),
});

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The cursors walked through stay with the browser's history entry, so "previous" survives a reload. */
    walked?: readonly string[];
  }
}

export function useListAddress(spec: RegisterSpec) {
  const search: Search = useSearch({ strict: false });
  const walked = useRouterState({ select: ({ location }) => location.state.walked }) ?? none;
  const navigate = useNavigate();
  const go = (next: Search, cursors: readonly string[] = []) =>
    void navigate({ to: ".", search: next, state: { walked: cursors } });
  const restart = (change: Search) => go({ ...search, ...change, after: undefined });
  const address = readAddress(search, spec);
  return {
    address,
    page: walked.length + 1,
    filter: (filters: Filters) => go({ ...filterSearch(search, filters), after: undefined }),
    sort: (sort: string | undefined) => restart({ sort }),
    resize: (size: number) => restart({ size: String(size) }),
    choose: (columns: readonly string[] | undefined) => go({ ...search, cols: columns?.join(",") }, walked),
    first: () => restart({}),
    next: (cursor: string) => go({ ...search, after: cursor }, [...walked, address.after ?? ""]),
    previous: () => go({ ...search, after: walked.at(-1) || undefined }, walked.slice(0, -1)),
  };
}

export type ListMoves = ReturnType<typeof useListAddress>;
