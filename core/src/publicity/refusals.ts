import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("publicity", {
  ended: { text: "公示期已经结束，不能再提出异议。如有情况反映，请联系区级住房保障部门。" },
  tooManyOnLine: {
    status: 429,
    text: (facts) =>
      `您对这一条已提出${facts.limit}次异议，正在处理。有新的情况，请联系区级住房保障部门补充。`,
  },
  tooManyToday: { status: 429, text: "今天提出异议的次数已达上限，请明天再提，或联系区级住房保障部门。" },
  signInToObject: { status: 429, text: "对这一条的匿名异议已经很多，请登录后再提出，便于向您反馈处理结果。" },
  decided: { text: "这份异议已经由其他工作人员作出处理，不能再次处理。处理结果见“异议成立”或“异议不成立”。" },
  nothingToPublish: { status: 422, text: "没有可以公示的内容，请先选择要公示的办件。" },
});
