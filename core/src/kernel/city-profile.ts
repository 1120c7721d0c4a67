export type RegionLevel = "city" | "district" | "street";

export interface Region {
  code: string;
  name: string;
  level: RegionLevel;
  parent?: string;
}

/** 轮候区域: the districts whose households wait in the same lanes. */
export interface WaitingArea {
  code: string;
  name: string;
  districts: readonly string[];
}

export type HostAppCode = "ganfutong" | "longcheng";

/** One stage of the way from the application to the home, in the words of the city. */
export interface JourneyStage {
  title: string;
  note: string;
}

/** What makes a deployment one city's: plain data, chosen by CITY. */
export interface CityProfile {
  code: string;
  name: string;
  /** What the platform is called on its screens. */
  platformName: string;
  /** Whom to call with a question. */
  helpLine: { name: string; number: string };
  /** Prefix of numbers people read: GZ, LZ. */
  prefix: string;
  regions: readonly Region[];
  areas: readonly WaitingArea[];
  /** Business types this city offers, by code. */
  businessTypes: readonly string[];
  /** How flats come to households: by their numbers in the queue, or by lot. */
  allocatedBy: "queue" | "draw";
  journey: readonly JourneyStage[];
  /** The kinds of public lists of this city, in the order of its way. */
  publicLists: readonly string[];
  /** Where this city's parameters differ from the declared defaults. */
  parameters: Readonly<Record<string, unknown>>;
  /** Who issues notices, and where leases are signed. */
  issuer: { name: string; sealText: string; place: string };
  /** The city's own app that opens our H5 and vouches for who is signed in there. */
  hostApp: { code: HostAppCode; name: string };
}

export function regionOf(city: CityProfile, code: string): Region | undefined {
  return city.regions.find((region) => region.code === code);
}

/** The region and everything above it, from the street up to the city. */
export function regionPath(city: CityProfile, code: string): Region[] {
  const region = regionOf(city, code);
  if (!region) return [];
  return [region, ...(region.parent ? regionPath(city, region.parent) : [])];
}

/** Does one of these regions cover the given one? */
export function coversRegion(city: CityProfile, regions: readonly string[], code: string): boolean {
  return regionPath(city, code).some((region) => regions.includes(region.code));
}

/** All codes at a level that the given regions cover; lists are scoped with it in the query. */
export function coveredCodes(city: CityProfile, regions: readonly string[], level: RegionLevel): string[] {
  return city.regions
    .filter((region) => region.level === level && coversRegion(city, regions, region.code))
    .map((region) => region.code);
}

export function areaOfDistrict(city: CityProfile, district: string): WaitingArea | undefined {
  return city.areas.find((area) => area.districts.includes(district));
}

export function areaByCode(city: CityProfile, code: string): WaitingArea | undefined {
  return city.areas.find((area) => area.code === code);
}
