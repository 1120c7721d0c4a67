export { abilitiesOf, roleAbilities, roleNames } from "./abilities.ts";
export { contributeIdentity } from "./contribution.ts";
export { type CreateStaff, createStaff, isStrongPassword } from "./create-staff.ts";
export { refused as hostAppRefused } from "./host-ticket.refusals.ts";
export { type HostCitizen, signInFromHost } from "./host-ticket.ts";
export { Account, Session, SignInCode, StaffUser } from "./identity.entity.ts";
export { refused as identityRefused } from "./refusals.ts";
export {
  actorOfToken,
  openSession,
  type SignedIn,
  signedInApplicant,
  signedInStaff,
  signOut,
} from "./session.ts";
export { type SignInOutcome, signInStaff, signInWithSms, signInWithWechat } from "./sign-in.ts";
export { codeTemplate, requestSmsCode, useSmsCode } from "./sms-code.ts";
export { type RealName, refuseBadIdNumber, verifyIdentity } from "./verify-identity.ts";
