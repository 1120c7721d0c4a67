import * as z from "zod/mini";
import { defineParameter } from "../kernel/index.ts";
import { type DayHours, DayHoursSchema } from "./hours.ts";

export const sendingAllowed = defineParameter({
  code: "messaging.sending",
  topic: "sms",
  title: "发送通知和提醒短信（否为暂停）",
  clause: "采购需求 4.4.3.4.2 对短信平台对接的管理；验证码、请选房、延长时限的短信不受暂停影响",
  schema: z.boolean(),
  default: true,
});

export const signature = defineParameter({
  code: "messaging.signature",
  topic: "sms",
  title: "短信签名",
  clause: "短信平台要求：在平台报备的签名，加在每条短信最前面的【】内，2至12个字",
  schema: z.string().check(z.regex(/^[^\s【】{}]{2,12}$/, "签名为2至12个字，不含【】和空格。")),
  default: "住房保障",
});

export const noticeHours = defineParameter<DayHours>({
  code: "messaging.noticeHours",
  topic: "sms",
  title: "发送通知短信的时段",
  clause: "操作规则 二（三）：自然日8时至18时期间……给轮候家庭发送短信通知；采购需求 4.4.3.4.3 在设定的时间内",
  schema: DayHoursSchema,
  default: { from: 8, to: 18 },
});

export const reminderHours = defineParameter<DayHours>({
  code: "messaging.reminderHours",
  topic: "sms",
  title: "发送选房时限提醒短信的时段",
  clause: "采购需求 4.4.3.4.3 在设定的时间内；选房时限可能到夜间，提醒比通知晚停，其余时间不打扰",
  schema: DayHoursSchema,
  default: { from: 8, to: 21 },
});

export const messagingParameters = [sendingAllowed, signature, noticeHours, reminderHours] as const;
