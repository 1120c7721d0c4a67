export { abilitiesOf, roleAbilities, roleNames } from "./abilities.ts";
export { type Caller, requesterOf } from "./caller.ts";
export { type ChangePassword, changePassword } from "./change-password.ts";
export { contributeIdentity } from "./contribution.ts";
export { type CreateStaff, createStaff } from "./create-staff.ts";
export { createFirstAdmin } from "./first-admin.ts";
export { refused as hostAppRefused } from "./host-ticket.refusals.ts";
export { type HostCitizen, signInFromHost } from "./host-ticket.ts";
export {
  Account,
  Quota,
  RecoveryCode,
  Session,
  SignInCode,
  SignInGuard,
  StaffUser,
} from "./identity.entity.ts";
export {
  type AddStaff,
  addStaff,
  type ChangeStaff,
  changeStaff,
  disableStaff,
  enableStaff,
  resetPassword,
  resetSecondFactor,
  unlockStaff,
} from "./manage-staff.ts";
export {
  endOtherSessions,
  endOwnSession,
  endSessionsOf,
  type OwnSession,
  ownSessions,
} from "./own-sessions.ts";
export type { OwnAct } from "./own-user.ts";
export { demoIdentityParameters, secondFactorRoles } from "./parameters.ts";
export { passwordFault } from "./password-rules.ts";
export { takeQuota } from "./quota.ts";
export { refused as identityRefused } from "./refusals.ts";
export {
  beginSecondFactor,
  confirmSecondFactor,
  ownSecondFactor,
  removeSecondFactor,
} from "./second-factor.ts";
export {
  actorOfToken,
  openSession,
  type SignedIn,
  signedInApplicant,
  signedInStaff,
  signOut,
} from "./session.ts";
export { type SignInOutcome, signInWithSms, signInWithWechat } from "./sign-in.ts";
export { signInStaff } from "./sign-in-staff.ts";
export { codeTemplate, requestSmsCode, useSmsCode } from "./sms-code.ts";
export { type StaffAbility, type StaffDetail, staffDetail } from "./staff-detail.ts";
export type { TemporaryPassword } from "./temporary-password.ts";
export {
  type People,
  type RealName,
  refuseBadIdNumber,
  requestOldPhoneCode,
  type VerifyOutcome,
  verifyIdentity,
} from "./verify-identity.ts";
