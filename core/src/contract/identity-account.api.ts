import * as z from "zod/mini";
import { route } from "./route.ts";
import { Id, InstantText, Ok } from "./schemas.ts";

const Password = z
  .string()
  .check(z.minLength(1, "请填写密码。"), z.maxLength(200, "密码不能超过200个字符。"));
const Code = z.string().check(z.minLength(6, "请填写动态验证码。"), z.maxLength(20));

/** One's own account: where it is signed in, and for staff how. */
export const accountApi = {
  ownSessions: route({
    method: "GET",
    path: "/account/sessions",
    summary: "登录设备",
    reply: z.object({
      sessions: z.array(
        z.object({
          id: Id,
          device: z.string(),
          network: z.string(),
          signedInAt: InstantText,
          lastSeenAt: InstantText,
          expiresAt: InstantText,
          current: z.boolean(),
        }),
      ),
    }),
  }),
  endOwnSession: route({
    method: "POST",
    path: "/account/sessions/:id/end",
    summary: "退出一台登录设备",
    reply: Ok,
  }),
  endOtherSessions: route({
    method: "POST",
    path: "/account/sessions/end-others",
    summary: "退出其他所有登录设备",
    reply: z.object({ ended: z.int() }),
  }),
  changePassword: route({
    method: "POST",
    path: "/account/password",
    summary: "修改密码",
    body: z.strictObject({ current: Password, next: Password }),
    reply: Ok,
  }),
  ownSecondFactor: route({
    method: "GET",
    path: "/account/second-factor",
    summary: "二次验证的状态",
    reply: z.object({ on: z.boolean(), required: z.boolean(), recoveryCodesLeft: z.int() }),
  }),
  beginSecondFactor: route({
    method: "POST",
    path: "/account/second-factor",
    summary: "开始设置二次验证：先再次填写密码",
    body: z.strictObject({ password: Password }),
    reply: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmSecondFactor: route({
    method: "POST",
    path: "/account/second-factor/confirmation",
    summary: "用动态验证码确认二次验证",
    body: z.strictObject({ code: Code }),
    reply: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  removeSecondFactor: route({
    method: "POST",
    path: "/account/second-factor/removal",
    summary: "关闭二次验证",
    body: z.strictObject({ password: Password, code: Code }),
    reply: Ok,
  }),
};
