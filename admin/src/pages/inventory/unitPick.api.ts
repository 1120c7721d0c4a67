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

/** Flats to choose from: 房源库 narrowed to one state; a page holds two hundred. */
export const unitsToPick = ({ state, district, bedrooms, estate, sort }: UnitFilter) => {
  const query = {
    "f.state": state,
    "f.district": district,
    "f.bedrooms": bedrooms,
    "f.estate": estate,
    sort,
    limit: 200,
  };
  return queryOptions({
    queryKey: ["register", "units", "pick", query],
    queryFn: () => request<RowsPage>("GET", "/registers/units/rows", { query }),
    select: ({ rows, next }: RowsPage) => ({ units: rows as PickedUnit[], more: next !== undefined }),
    placeholderData: (previous) => previous,
  });
};
