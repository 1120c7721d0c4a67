export { hasMember } from "./has-member.ts";
export { Household, HousingClaim, Member, Person } from "./household.entity.ts";
export {
  type Contact,
  claimHousing,
  contactOf,
  contactsOf,
  type MemberInput,
  memberIds,
  type PersonInput,
  personFor,
  type RegisterHousehold,
  registerHousehold,
  releaseHousing,
} from "./register-household.ts";
