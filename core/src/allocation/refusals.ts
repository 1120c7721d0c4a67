import { defineRefusals } from "../kernel/index.ts";

const clause = "操作规则 二（四）";

export const refused = defineRefusals("allocation", {
  unitTaken: { text: "这套房刚刚被选走，请另选一套。", clause: "操作规则 二（三）" },
  alreadyAllocated: { text: "您家庭已有一套配租房屋，不能重复选房。", clause: "操作规则 二（三）" },
  ended: { text: "这户的配租已经结束，不能再办理。", clause },
  notQualified: { text: "选房结果公示结束并合格后，才能办理这一事项。", clause },
  hasNotice: { text: "这户已有有效的配租通知单，如需更正请先作废再重新生成。", clause },
  signingPaused: {
    text: "要件正在审核认定，签约期限暂停计算。请在认定之后再生成通知单。",
    clause: "操作规则 二（五）",
  },
  noticeVoid: { text: "这份配租通知单已作废，请以新的通知单为准。", clause },
  notSealed: { text: "配租通知单正在加盖公章，请稍后再下载。", clause },
  noticeUnknown: { status: 404, text: "没有查到这份通知单，请核对编号和核验码。" },
  templateInvalid: { status: 422, text: "模板内容有误，请按提示修改后再保存。" },
  sealUnknown: { status: 404, text: "没有这枚电子印章，请从列表中选择。" },
  sealInUse: { text: "配租通知单正在使用这枚印章，或者将要使用。请先在“选房规则”中改用另一枚，再删除。" },
  sealExists: { text: "已有同一代码的电子印章，请换一个代码。" },
});
