import { type Actor, type CityProfile, coversRegion, hasRole } from "../kernel/index.ts";

/** Units are entered, reported, vacated and held by their operator; the administrator of the platform may do it too. */
export const mayManageUnits = (actor: Actor): boolean => hasRole(actor, "operator", "admin");

/** The same for whom the region covers the estate; elsewhere an estate does not exist for them. */
export function mayReach(actor: Actor, city: CityProfile, districtCode: string): boolean {
  return (
    actor.kind === "system" || (actor.kind === "staff" && coversRegion(city, actor.regions, districtCode))
  );
}
