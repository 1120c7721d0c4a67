import type { identityApi } from "./identity.api.ts";
import type { RouteTable } from "./route.ts";

export const identityRoutes = {
  publicConfig: ["GET", "/config"],
  me: ["GET", "/me"],
  requestSmsCode: ["POST", "/sign-in/sms-codes"],
  signInWithSms: ["POST", "/sign-in/sms"],
  signInWithWechat: ["POST", "/sign-in/wechat"],
  signInStaff: ["POST", "/sign-in/staff"],
  signOut: ["POST", "/sign-out"],
  verifyIdentity: ["POST", "/me/verification"],
  requestOldPhoneCode: ["POST", "/me/verification/codes"],
  demoClock: ["POST", "/demo/clock"],
  demoSmsInbox: ["GET", "/demo/sms"],
} as const satisfies RouteTable<typeof identityApi>;
