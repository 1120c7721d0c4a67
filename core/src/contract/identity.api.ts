import * as z from "zod/mini";
import { route } from "./route.ts";
import { Id, InstantText, Ok } from "./schemas.ts";

const SmsCode = z.string().check(z.regex(/^\d{6}$/, "请填写6位验证码。"));
const CodeSent = z.object({ sentTo: z.string(), retryAfterSeconds: z.int() });
const RealName = {
  name: z.string().check(z.minLength(2, "请填写姓名。"), z.maxLength(40)),
  idNumber: z.string().check(z.maxLength(18)),
};
export const Phone = z.string().check(z.regex(/^1[3-9]\d{9}$/, "手机号不正确，请填写11位手机号。"));
const SignedIn = z.object({ token: z.string(), expiresAt: InstantText });

export const Me = z.object({
  kind: z.enum(["applicant", "staff", "visitor"]),
  name: z.string(),
  phone: z.optional(z.string()),
  verified: z.boolean(),
  roles: z.array(z.string()),
  roleNames: z.array(z.string()),
  regions: z.array(z.object({ code: z.string(), name: z.string() })),
  abilities: z.array(z.string()),
  /** What has to be done before anything else is possible. */
  duty: z.optional(z.enum(["changePassword", "setUpSecondFactor"])),
  /** Who asks believed to be signed in. */
  sessionEnded: z.optional(z.literal(true)),
});

export const PublicConfig = z.object({
  city: z.string(),
  cityName: z.string(),
  platformName: z.string(),
  helpLine: z.object({ name: z.string(), number: z.string() }),
  /** The office that takes applications in. */
  authority: z.string(),
  allocatedBy: z.enum(["queue", "draw"]),
  journey: z.array(z.object({ title: z.string(), note: z.string() })),
  publicLists: z.array(z.object({ kind: z.string(), title: z.string() })),
  demo: z.boolean(),
  serverNow: InstantText,
  regions: z.array(
    z.object({ code: z.string(), name: z.string(), level: z.string(), parent: z.optional(z.string()) }),
  ),
  areas: z.array(z.object({ code: z.string(), name: z.string() })),
});

export const identityApi = {
  publicConfig: route({
    method: "GET",
    path: "/config",
    summary: "城市、区划与当前时间",
    reply: PublicConfig,
  }),
  me: route({ method: "GET", path: "/me", summary: "当前登录人与可用功能", reply: Me }),
  requestSmsCode: route({
    method: "POST",
    path: "/sign-in/sms-codes",
    summary: "获取短信验证码",
    body: z.strictObject({ phone: Phone }),
    reply: CodeSent,
  }),
  signInWithSms: route({
    method: "POST",
    path: "/sign-in/sms",
    summary: "短信验证码登录",
    body: z.strictObject({ phone: Phone, code: SmsCode }),
    reply: SignedIn,
  }),
  signInWithWechat: route({
    method: "POST",
    path: "/sign-in/wechat",
    summary: "微信登录",
    body: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
    reply: SignedIn,
  }),
  signInStaff: route({
    method: "POST",
    path: "/sign-in/staff",
    summary: "工作人员登录",
    body: z.strictObject({
      username: z.string().check(z.minLength(1, "请填写用户名。"), z.maxLength(64)),
      password: z.string().check(z.minLength(1, "请填写密码。"), z.maxLength(200)),
      /** The code of the authenticator app, or a recovery code. */
      totp: z.optional(z.string().check(z.maxLength(20))),
    }),
    reply: SignedIn,
  }),
  signOut: route({ method: "POST", path: "/sign-out", summary: "退出登录", reply: Ok }),
  verifyIdentity: route({
    method: "POST",
    path: "/me/verification",
    summary: "实名核验",
    body: z.strictObject({
      ...RealName,
      /** The code sent to the phone under which the person is known already. */
      code: z.optional(SmsCode),
    }),
    reply: Me,
  }),
  requestOldPhoneCode: route({
    method: "POST",
    path: "/me/verification/codes",
    summary: "向原手机号发送验证码",
    body: z.strictObject(RealName),
    reply: CodeSent,
  }),
  demoClock: route({
    method: "POST",
    path: "/demo/clock",
    summary: "演示时钟：拨到某一时刻或向前拨一段时间",
    body: z.union([
      z.strictObject({ to: InstantText }),
      z.strictObject({ by: z.string().check(z.maxLength(40)) }),
    ]),
    reply: z.object({ now: InstantText, done: z.int(), failed: z.int() }),
  }),
  demoSmsInbox: route({
    method: "GET",
    path: "/demo/sms",
    summary: "演示短信收件箱",
    query: z.object({ phone: z.optional(z.string()), limit: z.optional(z.coerce.number()) }),
    reply: z.object({
      messages: z.array(
        z.object({ id: Id, phone: z.string(), text: z.string(), state: z.string(), at: InstantText }),
      ),
    }),
  }),
};
