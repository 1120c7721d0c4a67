import { fileAccess } from "../document/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { phoneReleaseFileAccess } from "./release-phone.ts";

export { hasMember } from "./has-member.ts";
export { Household, HousingClaim, Member, Person, PhoneRelease } from "./household.entity.ts";
export { people } from "./known-person.ts";
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
  refusalToClaim,
  registerHousehold,
  releaseHousing,
} from "./register-household.ts";
export { mayReleasePhone, type ReleasePhone, releasePhone } from "./release-phone.ts";
export { isSameName, namedOnlyBy } from "./told-names.ts";

export const contributeHousehold: Contribution = (registry) => {
  registry.add(fileAccess, "phoneReleases", phoneReleaseFileAccess);
};
