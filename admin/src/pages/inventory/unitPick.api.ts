import { queryOptions } from "@tanstack/react-query";
import { request } from "../../api/request.ts";
import type { Row, RowsPage } from "../register/register.api.ts";

export interface UnitFilter {
  state: string;
  district?: string | undefined;
  bedrooms?: string | undefined;
  estate?: string | undefined;
  sort?: string | undefined;
}

/** A row of 房源库, as far as choosing needs it. */
export interface PickedUnit extends Row {
  doorNo: string;
  estate: string;
  building: string;
  floor: number;
  bedrooms: string | number;
  area: string;
  orientation: string;
  rent: number;
  listBy: string | number | null;
}

export interface ListedUnits {
  units: PickedUnit[];
  /** There are others behind them. */
  more: boolean;
  /** How many there are, where they were counted. */
  total: number | undefined;
}

/** As many as the server gives at once. */
const pageRows = 200;

/** Flats to choose from: 房源库 narrowed to one state, read on from page to page up to as many as may be chosen. */
export const unitsToPick = ({ state, district, bedrooms, estate, sort }: UnitFilter, most: number) => {
  const query = {
    "f.state": state,
    "f.district": district,
    "f.bedrooms": bedrooms,
    "f.estate": estate,
    sort,
  };
  return queryOptions({
    queryKey: ["register", "units", "pick", query, most],
    queryFn: async () => {
      const listed: ListedUnits = { units: [], more: true, total: undefined };
      for (let after: string | undefined; listed.more && listed.units.length < most; ) {
        const limit = Math.min(pageRows, most - listed.units.length);
        const page = await rowsPage({ ...query, after, limit });
        listed.units.push(...(page.rows as PickedUnit[]));
        listed.total ??= page.total;
        after = page.next;
        listed.more = after !== undefined;
      }
      return listed;
    },
    placeholderData: (previous) => previous,
  });
};

const rowsPage = (query: Record<string, string | number | undefined>) =>
  request<RowsPage>("GET", "/registers/units/rows", { query });
