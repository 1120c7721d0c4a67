import * as z from "zod/mini";
import { defineParameter } from "../kernel/index.ts";
import { type DayHours, DayHoursSchema } from "../messaging/index.ts";

const clause = "操作规则 二（三）";

export const admitFactor = defineParameter({
  code: "selection.admitFactor",
  topic: "choosing",
  title: "入库户数与房源套数之比",
  clause: `${clause}：轮候区域有可供配租房源时，按照轮候顺序号给轮候家庭发送短信通知`,
  schema: z.number().check(z.gte(1), z.lte(10)),
  default: 1,
});

export const offerHours = defineParameter({
  code: "selection.offerHours",
  topic: "choosing",
  title: "选房时限（小时）",
  clause: `${clause}：收到短信通知后4小时内，完成线上选房`,
  schema: z.int().check(z.gte(1), z.lte(72)),
  default: 4,
});

export const callingWindow = defineParameter<DayHours>({
  code: "selection.callingWindow",
  topic: "choosing",
  title: "发送选房短信的时段",
  clause: `${clause}：自然日8时至18时期间`,
  schema: DayHoursSchema,
  default: { from: 8, to: 18 },
});

export const concurrentOffers = defineParameter({
  code: "selection.concurrentOffers",
  topic: "choosing",
  title: "同一场次同时选房的户数",
  clause: "每次选房只有一户轮候家庭可以操作",
  schema: z.int().check(z.gte(1), z.lte(100)),
  default: 1,
});

const reminders = "采购需求 4.4.3.4.3：在设定的时间内，按照轮候顺序号给轮候家庭发送短信通知";

export const soonAhead = defineParameter({
  code: "selection.soonAhead",
  topic: "choosing",
  title: "提前提醒即将轮到的户数（0为不提醒）",
  clause: reminders,
  schema: z.int().check(z.gte(0), z.lte(20)),
  default: 2,
});

export const halfTimeReminder = defineParameter({
  code: "selection.halfTimeReminder",
  topic: "choosing",
  title: "选房时限过半时提醒",
  clause: `${reminders}；操作规则 二（七）：及时通知符合条件的廉租住房保障对象按时选房`,
  schema: z.boolean(),
  default: true,
});

export const lastReminderMinutes = defineParameter({
  code: "selection.lastReminderMinutes",
  topic: "choosing",
  title: "选房时限届满前多少分钟提醒（0为不提醒）",
  clause: reminders,
  schema: z.int().check(z.gte(0), z.lte(1440)),
  default: 60,
});

export const selectionParameters = [
  admitFactor,
  offerHours,
  callingWindow,
  concurrentOffers,
  soonAhead,
  halfTimeReminder,
  lastReminderMinutes,
] as const;
