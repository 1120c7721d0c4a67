import * as z from "zod/mini";
import { route } from "./route.ts";
import { DayText, Id, InstantText } from "./schemas.ts";

const Holiday = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(2, "请填写节日名称。"), z.maxLength(20)),
  from: DayText,
  to: DayText,
});
const publishedYear = {
  source: z
    .string()
    .check(z.trim(), z.minLength(6, "请填写通知名称。"), z.maxLength(120, "通知名称不能超过120个字。")),
  holidays: z.array(Holiday).check(z.minLength(1, "请填写放假日期。"), z.maxLength(20)),
  workdays: z.array(DayText).check(z.maxLength(20)),
};

export const calendarApi = {
  workCalendar: route({
    method: "GET",
    path: "/policy/calendar",
    summary: "工作日历",
    reply: z.object({
      thisYear: z.int(),
      years: z.array(
        z.object({
          year: z.int(),
          ...publishedYear,
          publishedAt: z.nullable(InstantText),
          publishedBy: z.nullable(z.string()),
        }),
      ),
      mayPublish: z.boolean(),
    }),
  }),
  publishYear: route({
    method: "POST",
    path: "/policy/calendar/:year",
    summary: "录入一年的放假安排",
    body: z.strictObject(publishedYear),
    reply: z.object({ id: Id, effectiveFrom: InstantText }),
  }),
};
