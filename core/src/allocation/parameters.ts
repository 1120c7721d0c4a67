import * as z from "zod/mini";
import { defineParameter, type Period } from "../kernel/index.ts";
import { allSeals, issuerSeal } from "./seals.ts";

const DaysSchema = z.strictObject({
  n: z.int().check(z.gte(1), z.lte(365)),
  kind: z.enum(["natural", "working"]),
  countStartDay: z.optional(z.boolean()),
  rollIfHoliday: z.optional(z.boolean()),
});
const clause = "操作规则 二（四）";
const naturalDays = (n: number): Period => ({ n, kind: "natural" });

export const resultPublicity = defineParameter<Period>({
  code: "allocation.resultPublicity",
  topic: "notice",
  title: "选房结果公示期",
  clause: `${clause}：选房结果在市住保平台公示5个自然日`,
  schema: DaysSchema as z.ZodMiniType<Period>,
  default: naturalDays(5),
});

export const noticeDownload = defineParameter<Period>({
  code: "allocation.noticeDownload",
  topic: "notice",
  title: "配租通知单下载期限",
  clause: `${clause}：收到平台短信通知后3个自然日内，自行下载打印`,
  schema: DaysSchema as z.ZodMiniType<Period>,
  default: naturalDays(3),
});

export const signWithin = defineParameter<Period>({
  code: "allocation.signWithin",
  topic: "notice",
  title: "办理承租手续期限",
  clause: `${clause}：按配租通知单要求30个自然日内办理承租手续，逾期视为放弃承租资格`,
  schema: DaysSchema as z.ZodMiniType<Period>,
  default: naturalDays(30),
});

export const abandonIfNoticeNotDownloaded = defineParameter({
  code: "allocation.abandonIfNoticeNotDownloaded",
  topic: "notice",
  title: "逾期未下载通知单是否视为放弃",
  clause: `${clause}：逾期视为放弃承租资格`,
  schema: z.boolean(),
  default: false,
});

export const reminderHour = defineParameter({
  code: "allocation.reminderHour",
  topic: "notice",
  title: "提醒下载通知单、办理承租手续的时间（时）",
  clause: `${clause}：3个自然日内自行下载打印`,
  schema: z.int().check(z.gte(0), z.lte(23)),
  default: 9,
});

export const signReminderDays = defineParameter({
  code: "allocation.signReminderDays",
  topic: "notice",
  title: "办理承租手续期限届满前多少天提醒（最后一天另有提醒）",
  clause: `${clause}：30个自然日内办理承租手续，逾期视为放弃承租资格`,
  schema: z.int().check(z.gte(0), z.lte(60)),
  default: 7,
});

export const sealAutomatically = defineParameter({
  code: "allocation.sealAutomatically",
  topic: "notice",
  title: "通知单生成后自动加盖公章",
  clause: "配租通知单可单个或批量选择加盖公章",
  schema: z.boolean(),
  default: true,
});

export const noticeSeal = defineParameter({
  code: "allocation.noticeSeal",
  topic: "notice",
  title: "配租通知单使用的电子印章",
  clause: "电子签章管理：流转节点的盖章规则",
  schema: z.string().check(z.minLength(1), z.maxLength(64)),
  default: issuerSeal,
  choices: async (work) =>
    (await allSeals(work)).map(({ id, authority, middle, removedAt }) => ({
      value: id,
      label: `${authority}${middle ? ` · ${middle}` : ""}${removedAt ? "（已删除）" : ""}`,
      ...(removedAt && { disabled: true }),
    })),
});

export const allocationParameters = [
  resultPublicity,
  noticeDownload,
  signWithin,
  abandonIfNoticeNotDownloaded,
  reminderHour,
  signReminderDays,
  sealAutomatically,
  noticeSeal,
] as const;
