import type { messagingApi } from "@housing/core/contract/messaging.api";
import type { InputOf } from "@housing/core/contract/route";
import { hasRole, isBefore, permit, type Work } from "@housing/core/kernel";
import {
  noticeHours,
  reminderHours,
  type SmsTemplate,
  SmsTemplateVersion,
  type SmsTiming,
  signature,
  smsTemplates,
} from "@housing/core/messaging";
import { presentChange } from "../policy/present-change.ts";
import { staffNames } from "../staff-names.ts";

type Reply = InputOf<(typeof messagingApi)["smsTemplates"]["reply"]>;

/** The parts of the process, by the domain that sends. */
const stages: Readonly<Record<string, string>> = {
  identity: "登录",
  case: "申请审核",
  queue: "轮候",
  selection: "选房",
  allocation: "配租与入住",
  messaging: "系统",
};
const stageOf = (code: string): string => stages[code.split(".", 1)[0] ?? ""] ?? "其他";

const receivers = { applicant: "申请人", officer: "公租房申请审核人员", staff: "工作人员" };

function timingText(work: Work, timing: SmsTiming): string {
  if (timing === "anyTime") return "随时";
  const { from, to } = work.policy.at(timing === "notice" ? noticeHours : reminderHours, work.clock.now());
  return `每天${from}时至${to}时`;
}

/** G3.20: what is sent at which step, to whom and when, the text in force and every earlier one. */
export async function presentTemplates(work: Work): Promise<Reply> {
  permit(hasRole(work.actor, "city", "admin", "auditor", "district", "operator"));
  const newestFirst = { orderBy: { effectiveFrom: "desc", id: "desc" } } as const;
  const versions = await work.em.find(SmsTemplateVersion, {}, newestFirst);
  const nameOf = await staffNames(
    work,
    versions.map(({ changedBy }) => changedBy),
  );
  const present = (template: SmsTemplate) =>
    presentTemplate(work, template, {
      versions: versions.filter(({ code }) => code === template.code),
      nameOf,
    });
  return {
    signature: work.policy.at(signature, work.clock.now()),
    templates: [...work.registry.all(smsTemplates).values()].map(present),
    abilities: hasRole(work.actor, "city", "admin") ? ["change"] : [],
  };
}

interface History {
  /** The newest first. */
  versions: readonly SmsTemplateVersion[];
  nameOf: (id: string) => string;
}

function presentTemplate(
  work: Work,
  { code, title, flowPoint, text, fields, to, timing, clause }: SmsTemplate,
  { versions, nameOf }: History,
): Reply["templates"][number] {
  const current = versions.find(({ effectiveFrom }) => !isBefore(work.clock.now(), effectiveFrom));
  return {
    ...{ code, stage: stageOf(code), title, flowPoint, to: receivers[to], declaredText: text },
    timing: timingText(work, timing),
    ...(clause && { clause }),
    text: current?.text ?? text,
    enabled: clause !== undefined || (current?.enabled ?? true),
    fields: Object.entries(fields).map(([name, field]) => ({ name, ...field })),
    versions: versions.map((version) => ({
      text: version.text,
      enabled: version.enabled,
      ...presentChange(version, nameOf),
    })),
  };
}
