import * as z from "zod/mini";
import { defineParameter, type Period } from "../kernel/index.ts";

const PeriodSchema: z.ZodMiniType<Period> = z.strictObject({
  n: z.int().check(z.gte(1, "至少1天。"), z.lte(90, "不超过90天。")),
  kind: z.enum(["natural", "working"]),
  countStartDay: z.exactOptional(z.boolean()),
  rollIfHoliday: z.exactOptional(z.boolean()),
});

export const numbersPublicity = defineParameter<Period>({
  code: "queue.numbersPublicity",
  topic: "waiting",
  title: "轮候顺序号公示期",
  clause: "操作规则 一（五）：在公示3个自然日后，无异议或异议不成立的，于第四个自然日按组别和居室依次排队",
  schema: PeriodSchema,
  default: { n: 3, kind: "natural" },
});

export const continueWithin = defineParameter<Period>({
  code: "queue.continueWithin",
  topic: "waiting",
  title: "未按时选房后申请继续轮候的期限",
  clause:
    "操作规则 二（三）：未按时完成选房的轮候家庭，可在三个自然日内申请继续参与轮候（采购需求4.4.1.3写作3个工作日）",
  schema: PeriodSchema,
  default: { n: 3, kind: "natural" },
});

export const continuePublicity = defineParameter<Period>({
  code: "queue.continuePublicity",
  topic: "waiting",
  title: "继续轮候申请公示期",
  clause: "操作规则 二（三）：申请继续参与轮候的，从申请之日起公示三个自然日",
  schema: PeriodSchema,
  default: { n: 3, kind: "natural" },
});

export const continueReminderHour = defineParameter({
  code: "queue.continueReminderHour",
  topic: "waiting",
  title: "最后一天提醒申请继续轮候的时间（时）",
  clause: "采购需求 4.4.3.4.3：在设定的时间内给轮候家庭发送短信通知；操作规则 二（三）",
  schema: z.int().check(z.gte(0), z.lte(23)),
  default: 9,
});

/** What 选房规则管理 shows of this domain (G3.19). */
export const queueParameters = [
  numbersPublicity,
  continueWithin,
  continuePublicity,
  continueReminderHour,
] as const;
