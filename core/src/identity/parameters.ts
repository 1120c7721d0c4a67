import * as z from "zod/mini";
import { defineParameter, type Role, roles } from "../kernel/index.ts";
import { roleNames } from "./abilities.ts";

const hours = z.int().check(z.gte(1, "至少1小时。"), z.lte(24 * 30, "不超过30天（720小时）。"));
const clause = "GB/T 22239 8.1.4.1 身份鉴别";

export const secondFactorRoles = defineParameter<Role[]>({
  code: "identity.secondFactorRoles",
  topic: "signIn",
  title: "二次验证（必须使用动态验证码的角色）",
  clause: `${clause}：应采用两种或两种以上组合的鉴别技术对用户进行身份鉴别`,
  schema: z.array(z.enum(roles)),
  default: [...roles],
  options: roleNames,
});

export const staffIdleMinutes = defineParameter({
  code: "identity.staffIdleMinutes",
  topic: "signIn",
  title: "工作人员无操作自动退出（分钟）",
  clause: `${clause}：应启用登录连接超时自动退出`,
  schema: z.int().check(z.gte(5, "至少5分钟。"), z.lte(24 * 60, "不超过24小时（1440分钟）。")),
  default: 30,
});

export const staffSessionHours = defineParameter({
  code: "identity.staffSessionHours",
  topic: "signIn",
  title: "工作人员一次登录最长时间（小时）",
  clause,
  schema: hours,
  default: 8,
});

export const temporaryPasswordHours = defineParameter({
  code: "identity.temporaryPasswordHours",
  topic: "signIn",
  title: "工作人员临时密码的有效期（小时）",
  clause: `${clause}：身份鉴别信息应定期更换`,
  schema: hours,
  default: 72,
});

export const applicantIdleHours = defineParameter({
  code: "identity.applicantIdleHours",
  topic: "signIn",
  title: "申请人无操作自动退出（小时）",
  clause: `${clause}：应启用登录连接超时自动退出`,
  schema: hours,
  default: 72,
});

export const applicantSessionHours = defineParameter({
  code: "identity.applicantSessionHours",
  topic: "signIn",
  title: "申请人一次登录最长时间（小时）",
  clause,
  schema: hours,
  default: 7 * 24,
});

export const identityParameters = [
  secondFactorRoles,
  staffIdleMinutes,
  staffSessionHours,
  temporaryPasswordHours,
  applicantIdleHours,
  applicantSessionHours,
] as const;

/**
 * A demo city is tried by strangers and its clock jumps: one password is enough, and a session lasts as long as it may.
 */
export const demoIdentityParameters: Readonly<Record<string, unknown>> = {
  [secondFactorRoles.code]: [],
  [staffIdleMinutes.code]: staffSessionHours.default * 60,
  [applicantIdleHours.code]: applicantSessionHours.default,
};
