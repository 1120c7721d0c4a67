import { defineRefusals } from "../kernel/index.ts";

const clause = "操作规则 二（五）";

export const refused = defineRefusals("lease", {
  notQualified: { text: "选房结果合格后才能办理入住核验和签约。", clause },
  notChecked: { text: "请先完成申请资料原件核验，再签订租赁合同。", clause },
  inDoubt: { text: "核验存疑，正由区级住房保障部门审核认定，暂不能签约。", clause },
  noDoubt: { text: "这户没有待审核认定的疑点。", clause },
  tooLate: { text: "办理承租手续的期限已过，视为放弃承租资格。", clause: "操作规则 二（四）" },
  wrongDates: { status: 422, text: "合同期限不正确，结束日期应晚于开始日期。" },
});
