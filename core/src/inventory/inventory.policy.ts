import { type Actor, type CityProfile, coversRegion, hasRole } from "../kernel/index.ts";

/** Units are entered, reported, vacated and held by their operator; the administrator of the platform may do it too. */
export const mayManageUnits = (actor: Actor): boolean => hasRole(actor, "operator", "admin");

/** What district and city have listed only the city takes off the offer. */
export const mayWithdrawUnits = (actor: Actor): boolean => hasRole(actor, "city");

/** The same for whom the region covers the estate; elsewhere an estate does not exist for them. */
export function mayReach(actor: Actor, city: CityProfile, districtCode: string): boolean {
  return (
    actor.kind === "system" || (actor.kind === "staff" && coversRegion(city, actor.regions, districtCode))
  );
}
