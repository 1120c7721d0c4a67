import { identityRefused } from "@housing/core/identity";
import type { Actor, StaffDuty } from "@housing/core/kernel";

/** What somebody may call who has a duty to do first: to see it, to do it, to leave. */
const open = new Set([
  "publicConfig",
  "me",
  "signOut",
  "changePassword",
  "ownSecondFactor",
  "beginSecondFactor",
  "confirmSecondFactor",
]);

const texts: Readonly<Record<StaffDuty, string>> = {
  changePassword: "请先修改管理员设置的临时密码，再办理其他业务。",
  setUpSecondFactor: "您的角色须使用二次验证，请先设置验证器，再办理其他业务。",
};

export function refuseBeforeDuty(actor: Actor, call: string): void {
  const duty = actor.kind === "staff" ? actor.duty : undefined;
  if (duty && !open.has(call)) throw identityRefused("dutyFirst", { duty, text: texts[duty] });
}
