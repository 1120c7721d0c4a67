import * as z from "zod/mini";
import { Phone } from "./identity.api.ts";
import { route } from "./route.ts";
import { Abilities, Id, InstantText, Ok, Reason } from "./schemas.ts";

const Codes = z.array(z.string().check(z.maxLength(32))).check(z.maxLength(50));
const Name = z
  .string()
  .check(z.trim(), z.minLength(2, "请填写姓名，至少2个字。"), z.maxLength(40, "姓名不能超过40个字。"));
const TemporaryPassword = z.object({ id: Id, password: z.string(), until: InstantText });
const WithReason = z.strictObject({ reason: Reason });

/** 工作人员管理, and what a window does about an applicant's lost phone. */
export const staffApi = {
  staffRoles: route({
    method: "GET",
    path: "/staff-roles",
    summary: "可以指定的角色",
    reply: z.object({
      roles: z.array(z.object({ code: z.string(), name: z.string(), needsSecondFactor: z.boolean() })),
    }),
  }),
  staffUser: route({
    method: "GET",
    path: "/staff/:id",
    summary: "一名工作人员",
    reply: z.object({
      id: Id,
      username: z.string(),
      name: z.string(),
      maskedPhone: z.optional(z.string()),
      roles: z.array(z.object({ code: z.string(), name: z.string() })),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
      active: z.boolean(),
      passwordIsTemporary: z.boolean(),
      temporaryUntil: z.optional(InstantText),
      secondFactorSince: z.optional(InstantText),
      lastSignInAt: z.optional(InstantText),
      lockedUntil: z.optional(InstantText),
      sessions: z.int(),
      abilities: Abilities,
    }),
  }),
  addStaff: route({
    method: "POST",
    path: "/staff",
    summary: "新建工作人员",
    body: z.strictObject({
      username: z
        .string()
        .check(
          z.regex(/^[A-Za-z][A-Za-z0-9._-]{2,39}$/, "用户名为3至40位字母、数字、点或连字符，以字母开头。"),
        ),
      name: Name,
      phone: z.optional(Phone),
      roles: Codes,
      regions: Codes,
    }),
    reply: TemporaryPassword,
  }),
  changeStaff: route({
    method: "POST",
    path: "/staff/:id",
    summary: "修改工作人员",
    body: z.strictObject({
      name: Name,
      phone: z.optional(z.union([Phone, z.literal("")])),
      roles: Codes,
      regions: Codes,
    }),
    reply: Ok,
  }),
  disableStaff: route({
    method: "POST",
    path: "/staff/:id/disabling",
    summary: "停用工作人员",
    body: WithReason,
    reply: Ok,
  }),
  enableStaff: route({
    method: "POST",
    path: "/staff/:id/enabling",
    summary: "启用工作人员",
    body: WithReason,
    reply: Ok,
  }),
  unlockStaff: route({
    method: "POST",
    path: "/staff/:id/unlocking",
    summary: "解除登录锁定",
    reply: Ok,
  }),
  resetStaffPassword: route({
    method: "POST",
    path: "/staff/:id/password-reset",
    summary: "重置密码",
    body: WithReason,
    reply: TemporaryPassword,
  }),
  resetStaffSecondFactor: route({
    method: "POST",
    path: "/staff/:id/second-factor-reset",
    summary: "重置二次验证",
    body: WithReason,
    reply: Ok,
  }),
  releasePhone: route({
    method: "POST",
    path: "/phone-releases",
    summary: "解除申请人的原手机号",
    body: z.strictObject({
      name: Name,
      idNumber: z.string().check(z.regex(/^[1-9]\d{16}[\dXx]$/, "身份证号不正确，请填写18位号码。")),
      reason: Reason,
      fileIds: z.array(Id).check(z.minLength(1, "请上传核验材料。"), z.maxLength(10)),
    }),
    reply: z.object({ accounts: z.int() }),
  }),
};
