import type { Region } from "../kernel/index.ts";

export type District = readonly [code: string, name: string, streets: readonly string[]];

/** The regions of a city as a list, the city first; a street's code is its district's and its place in it. */
export function regionsOf(code: string, name: string, districts: readonly District[]): Region[] {
  return [
    { code, name, level: "city" },
    ...districts.flatMap(([district, districtName, streets]): Region[] => [
      { code: district, name: districtName, level: "district", parent: code },
      ...streets.map((street, i): Region => {
        const place = String(i + 1).padStart(3, "0");
        return { code: `${district}${place}`, name: street, level: "street", parent: district };
      }),
    ]),
  ];
}
