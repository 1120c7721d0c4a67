import {
  areaByCode,
  coversRegion,
  found,
  hasRole,
  permit,
  placeholders,
  refuseIf,
  rows,
  type Work,
} from "../kernel/index.ts";
import { refused } from "./refusals.ts";

/** Who runs sessions: the housing offices of district and city. */
export const mayRunSessions = (work: Work): boolean => hasRole(work.actor, "district", "city");

/** Who may choose for a household (代办), each for those of its own region. */
export const mayActForHouseholds = (work: Work): boolean =>
  hasRole(work.actor, "window", "street", "district", "city");

/** Does the actor's office serve a district of this area? */
export function servesArea({ actor, city }: Work, areaCode: string): boolean {
  if (actor.kind === "system") return true;
  const districts = areaByCode(city, areaCode)?.districts ?? [];
  return actor.kind === "staff" && districts.some((code) => coversRegion(city, actor.regions, code));
}

/** Every act of staff on a session of an area; another office's sessions do not exist. */
export function permitSession(work: Work, areaCode: string): void {
  permit(mayRunSessions(work));
  found(servesArea(work, areaCode) || undefined);
}

interface Place {
  doorNo: string;
  districtCode: string;
}

const places = (count: readonly string[]): string =>
  `select door_no as doorNo, district_code as districtCode from unit where id in (${placeholders(count)})`;

/** Sessions of an area may hold units of several districts; each office puts its own on offer and takes them back. */
export async function refuseOthersUnits(work: Work, unitIds: readonly string[]): Promise<void> {
  const { actor, city } = work;
  if (actor.kind !== "staff" || unitIds.length === 0) return;
  const units = await rows<Place>(work.em, places(unitIds), [...unitIds]);
  const other = units.find(({ districtCode }) => !coversRegion(city, actor.regions, districtCode));
  refuseIf(other !== undefined, () => refused("unitElsewhere", { doorNo: other?.doorNo ?? "" }));
}
