import { rows, type Work } from "../kernel/index.ts";

/** How many flats of a category an estate has left. */
export interface RemainingUnits {
  estateId: string;
  estateName: string;
  districtCode: string;
  address: string;
  bedrooms: 1 | 2 | 3;
  /** On offer or about to be: listed and in a running selection session. */
  listed: number;
  inSession: number;
}

interface Counted extends Omit<RemainingUnits, "listed" | "inSession"> {
  state: "listed" | "inSession";
  units: unknown;
}

/** G1.2: flats left by estate and number of bedrooms, shown while a household applies. One indexed count. */
export async function remainingUnits(work: Work, areaCode: string): Promise<RemainingUnits[]> {
  const counted = await rows<Counted>(
    work.em,
    `select e.id as estateId, e.name as estateName, e.district_code as districtCode, e.address as address,
      c.bedrooms as bedrooms, c.state as state, c.units as units
      from (select estate_id, bedrooms, state, count(*) as units from unit
        where area_code = ? and state in ('listed', 'inSession') group by estate_id, bedrooms, state) c
      join estate e on e.id = c.estate_id order by e.district_code, e.code, c.bedrooms`,
    [areaCode],
  );
  const groups = Map.groupBy(counted, ({ estateId, bedrooms }) => `${estateId}/${bedrooms}`);
  return [...groups.values()].map((group) => summed(group));
}

function summed(group: readonly Counted[]): RemainingUnits {
  const { state, units, ...place } = group[0]!;
  const of = (wanted: Counted["state"]) => Number(group.find((one) => one.state === wanted)?.units ?? 0);
  return {
    ...place,
    bedrooms: Number(place.bedrooms) as 1 | 2 | 3,
    listed: of("listed"),
    inSession: of("inSession"),
  };
}
