import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("queue", {
  outsideAreas: { status: 422, text: "该家庭所在区不在轮候区域内，不能参加轮候。" },
  alreadyWaiting: { text: "该家庭已经在轮候，同一家庭只能有一个轮候顺序号。", clause: "操作规则 一（三）" },
  continueNotMissed: {
    text: "只有未按时完成选房的家庭可以申请继续轮候，您的家庭目前不需要申请。",
    clause: "操作规则 二（三）",
  },
  continueTooLate: {
    text: "申请继续轮候的期限已过，视为自动放弃一批次轮候资格。如需继续，请重新递交公租房申请。",
    clause: "操作规则 二（三）",
  },
  continueRepeated: {
    text: "您已经申请过继续轮候，每个轮候家庭一批次最多只能申请一次。",
    clause: "操作规则 二（三）",
  },
  changeNotInLine: {
    text: "排队期间才能申请调整组别或居室，请在顺序号公示结束、开始排队后办理。",
    clause: "操作规则 一（六）",
  },
  changePending: {
    text: "您的家庭已有一项调整正在等待生成新顺序号，请等待结果。",
    clause: "操作规则 一（六）",
  },
  changeNothing: { status: 422, text: "所选的组别和居室与现在相同，请重新选择。" },
  changeLarger: {
    text: "不能调整为更大居室。若需调整，请先放弃本批次轮候资格，再重新递交公租房申请。",
    clause: "操作规则 一（六）",
  },
  changeSize: {
    text: "家庭人口发生变化，不能直接调整组别或居室。请向区级住房保障部门申报家庭变化。",
    clause: "操作规则 一（六）",
  },
  inSelection: { text: "您的家庭已进入选房家庭库，请在本次选房结束后再办理。" },
  alreadyChosen: { text: "该家庭已选定房源，请通过配租环节办理，不能再变更轮候资格。" },
  notWaiting: { text: "该家庭目前没有在轮候，不能办理这一事项。" },
  subsidyStopped: { text: "该家庭的租赁补贴已经停止发放，请刷新后查看。" },
  notDisqualified: { text: "只有被取消轮候资格的家庭可以恢复轮候。" },
  missStands: {
    text: "该家庭已重新生成轮候顺序号或已另行办理，不能恢复原顺序号。",
    clause: "操作规则 二（三）",
  },
  notYetInLine: { text: "该家庭还没有开始排队，不能进入选房。", clause: "操作规则 一（五）" },
  lotteryTooLate: {
    text: "该组别居室已由系统生成轮候顺序号，不能再导入公开摇号的顺序号。",
    clause: "操作规则 二（二）",
  },
  lotteryNumberTaken: {
    status: 422,
    text: (facts) => `第${facts.row}行的顺序号${facts.number}重复，请核对后重新导入。`,
  },
});
