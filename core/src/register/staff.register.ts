import { cities } from "../city/index.ts";
import { roleNames } from "../identity/index.ts";
import { roles, type Work } from "../kernel/index.ts";
import { type Condition, everything, nothing } from "./condition.ts";
import { defineRegister } from "./register.ts";

const regionNames = new Map(
  Object.values(cities).flatMap(({ regions }) => regions.map(({ code, name }) => [code, name] as const)),
);

/** A stored list as the drivers answer it: JSON text, or its elements with commas. */
const listed = (stored: string): string[] =>
  stored.startsWith("[") ? (JSON.parse(stored) as string[]) : stored.split(",");

const rolesText = (stored: string): string =>
  roles
    .filter((role) => listed(stored).includes(role))
    .map((role) => roleNames[role])
    .join("、");

const regionsText = (stored: string): string =>
  listed(stored)
    .map((code) => regionNames.get(code) ?? code)
    .join("、");

/** Those who manage or audit the whole city. */
function ofWholeCity({ actor, city }: Work): Condition {
  const top = city.regions.find(({ level }) => level === "city")?.code ?? "";
  return actor.kind === "system" || (actor.kind === "staff" && actor.regions.includes(top))
    ? everything
    : nothing;
}

const state =
  "case when u.active = 0 then 'off' when u.password_is_temporary = 1 then 'temporary' else 'active' end";
const states = { active: "在用", temporary: "待修改密码", off: "已停用" };
const factors = { on: "已开启", off: "未开启" };

/** 工作人员: who may sign in, as what, where. */
export const staffRegister = defineRegister({
  code: "staff",
  title: "工作人员",
  group: "system",
  who: ["admin", "auditor"],
  from: "staff_user u",
  id: "u.id",
  columns: [
    { key: "username", label: "用户名", sql: "u.username", type: "text", sortable: true, width: 140 },
    { key: "name", label: "姓名", sql: "u.name", type: "link", width: 100 },
    { key: "roles", label: "角色", sql: "u.roles", type: "text", mask: rolesText, width: 200 },
    { key: "regions", label: "区域", sql: "u.regions", type: "text", mask: regionsText, width: 220 },
    {
      key: "state",
      label: "状态",
      sql: state,
      type: "status",
      words: states,
      tones: { active: "good", temporary: "warning", off: "neutral" },
      width: 110,
    },
    {
      key: "secondFactor",
      label: "二次验证",
      sql: "case when u.totp_since is null then 'off' else 'on' end",
      type: "status",
      words: factors,
      tones: { on: "good", off: "neutral" },
      width: 100,
    },
    { key: "lastSignInAt", label: "上次登录", sql: "u.last_sign_in_at", type: "instant" },
  ],
  filters: [
    { key: "username", label: "用户名", type: "text", sql: "u.username like ?", prefix: true },
    { key: "name", label: "姓名", type: "text", sql: "u.name = ?" },
    { key: "state", label: "状态", type: "choice", sql: state, words: states },
  ],
  scope: ofWholeCity,
  defaultSort: "username",
  essential: ["name", "roles", "state"],
  rowLink: "/staff/:id",
});
