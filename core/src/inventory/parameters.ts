import * as z from "zod/mini";
import { defineParameter, type Period } from "../kernel/index.ts";

const PeriodSchema = z.strictObject({
  n: z.int().check(z.gte(1), z.lte(365)),
  kind: z.enum(["natural", "working"]),
  countStartDay: z.optional(z.boolean()),
  rollIfHoliday: z.optional(z.boolean()),
});

export const relistWithin = defineParameter<Period>({
  code: "relistWithin",
  topic: "units",
  title: "腾退房源上架期限",
  clause: "操作规则 三（二）十个工作日内将该套房源上架轮候配租系统",
  schema: PeriodSchema as z.ZodMiniType<Period>,
  default: { n: 10, kind: "working" },
});

export const unitReviewWithin = defineParameter<Period>({
  code: "unitReviewWithin",
  topic: "units",
  title: "房源上报审核时限",
  clause: "4.4.3.1.1 选房房源管理（审核时限由平台约定）",
  schema: PeriodSchema as z.ZodMiniType<Period>,
  default: { n: 3, kind: "working" },
});
