import { type Filters, filtersIn, filtersQuery, type Search } from "./filterSearch.ts";
import type { RegisterSpec, RowsQuery } from "./register.api.ts";

export const pageSizes = [20, 50, 100];
const usualSize = 50;

/** Everything that decides what the list shows, read from the address. */
export interface ListAddress {
  filters: Filters;
  sort: string;
  columns: readonly string[];
  /** By hand: these and no others. */
  choseColumns: boolean;
  size: number;
  after: string | undefined;
}

export function readAddress(search: Search, spec: RegisterSpec): ListAddress {
  const size = Number(search.size);
  return {
    filters: filtersIn(search),
    sort: search.sort ?? spec.defaultSort,
    columns: search.cols?.split(",") ?? usualColumns(spec),
    choseColumns: search.cols !== undefined,
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
