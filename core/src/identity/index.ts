export { Account, StaffUser, SignInCode, Session } from "./identity.entity.ts";
