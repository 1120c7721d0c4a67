import * as z from "zod/mini";
import { defineParameter } from "../kernel/index.ts";

const clause = "操作规则 二（三）";

export const admitFactor = defineParameter({
  code: "selection.admitFactor",
  title: "入库户数与房源套数之比",
  clause: `${clause}：轮候区域有可供配租房源时，按照轮候顺序号给轮候家庭发送短信通知`,
  schema: z.number().check(z.gte(1), z.lte(10)),
  default: 1,
});

export const offerHours = defineParameter({
  code: "selection.offerHours",
  title: "选房时限（小时）",
  clause: `${clause}：收到短信通知后4小时内，完成线上选房`,
  schema: z.int().check(z.gte(1), z.lte(72)),
  default: 4,
});

/** Hours of a natural day, Shanghai wall clock: `from` belongs to the window, `to` does not. */
export interface CallingWindow {
  from: number;
  to: number;
}

export const callingWindow = defineParameter<CallingWindow>({
  code: "selection.callingWindow",
  title: "发送选房短信的时段",
  clause: `${clause}：自然日8时至18时期间`,
  schema: z
    .strictObject({ from: z.int().check(z.gte(0), z.lte(23)), to: z.int().check(z.gte(1), z.lte(24)) })
    .check(z.refine(({ from, to }) => from < to, "开始时间必须早于结束时间。")),
  default: { from: 8, to: 18 },
});

export const concurrentOffers = defineParameter({
  code: "selection.concurrentOffers",
  title: "同一场次同时选房的户数",
  clause: "每次选房只有一户轮候家庭可以操作",
  schema: z.int().check(z.gte(1), z.lte(100)),
  default: 1,
});
