export { Person, Household, Member, HousingClaim } from "./household.entity.ts";
