import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("publicity", {
  ended: { text: "公示期已经结束，不能再提出异议。如有情况反映，请联系区级住房保障部门。" },
  decided: { text: "这份异议已经作出处理，不能再次处理。" },
  nothingToPublish: { status: 422, text: "没有可以公示的内容，请先选择要公示的办件。" },
});
