import type { Actor, Role } from "../kernel/index.ts";

/** 角色名称, for screens. */
export const roleNames: Readonly<Record<Role, string>> = {
  window: "服务窗口",
  street: "街道（乡镇）经办",
  district: "区级住房保障部门",
  city: "市级住房保障部门",
  operator: "运营单位",
  finance: "财务",
  auditor: "审计监督",
  admin: "系统管理员",
  enterprise: "企业用户",
};

const seeing = [
  "case.view",
  "register.view",
  "inventory.view",
  "queue.view",
  "publicity.view",
  "report.view",
];
const reviewing = [...seeing, "case.review", "sms.view", "standing.view", "audit.view"];

/**
 * What each role may open and do: screens show a menu or a button by these words and never by a role's name.
 * The commands check for themselves; this table only keeps a screen from offering what would be refused.
 */
export const roleAbilities: Readonly<Record<Role, readonly string[]>> = {
  window: [...seeing, "case.enter", "session.assist", "notice.issue", "sms.view", "phone.release"],
  street: [...reviewing],
  district: [...reviewing, "inventory.review", "publicity.manage", "objection.decide", "queue.manage"].concat(
    ["standing.manage", "session.manage", "notice.issue", "register.export", "phone.release"],
  ),
  city: [...reviewing, "inventory.review", "publicity.manage", "objection.decide", "queue.manage"].concat(
    ["standing.manage", "session.manage", "notice.issue", "register.export", "phone.release"],
    ["policy.view", "policy.change", "businessType.change", "template.change", "sms.manage", "spotCheck"],
  ),
  operator: [...seeing, "inventory.report", "moveIn.manage", "notice.view"],
  finance: ["register.view", "report.view", "rent.view"],
  auditor: [...seeing, "audit.view", "audit.verify", "register.export", "sms.view", "policy.view"],
  admin: ["staff.manage", "policy.view", "policy.change", "businessType.change", "template.change"].concat([
    "sms.view",
    "sms.manage",
    "audit.view",
    "audit.verify",
    "register.view",
    "report.view",
    "deadline.try",
    "demo.clock",
  ]),
  enterprise: ["enterprise.view"],
};

const ofApplicants = ["case.start", "case.mine", "publicity.view", "selection.take", "notice.mine"];

/** Everything the actor may open or do, without doubles; the demo's own abilities only in a demo. */
export function abilitiesOf(actor: Actor, demo = false): string[] {
  if (actor.kind === "applicant") return actor.personId ? ofApplicants : [...ofApplicants, "identity.verify"];
  if (actor.kind !== "staff") return [];
  const all = new Set(actor.roles.flatMap((role) => roleAbilities[role]));
  return [...all].filter((ability) => demo || !ability.startsWith("demo."));
}
