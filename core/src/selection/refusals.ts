import { defineRefusals } from "../kernel/index.ts";

const clause = "操作规则 二（三）";

export const refused = defineRefusals("selection", {
  unitTaken: { text: "这套房刚刚被选走，请另选一套。", clause },
  unitNotInSession: { status: 422, text: "这套房不在本场次的可选房源中，请从楼盘表中选择。", clause },
  windowClosed: {
    text: (facts) => `选房时限已于${facts.closesAt}截止，本次不能再选房。可在规定期限内申请继续轮候。`,
    clause: `${clause} 应在收到短信通知后4小时内，完成线上选房`,
  },
  notYourTurn: { text: "还没有轮到您选房。轮到时会发送短信通知，请按轮候顺序等候。", clause },
  alreadyChosen: { text: "您已经选定房屋，不能重复选房。请在“我的配租”中查看结果。", clause },
  offerEnded: { text: "本次选房机会已经结束，请在“我的轮候”中查看当前状态。", clause },
  sessionNotOpen: { text: "本场次没有开始或已经结束，不能办理这一事项。" },
  sessionNotDraft: { text: "本场次已经开始，不能再次开始。" },
  sessionClosed: { text: "本场次已经结束，不能再修改。" },
  sessionRuns: { text: "这一轮候区域、这一居室已有正在进行的场次，请等其结束，或向其中增加房源。", clause },
  sessionEnding: {
    text: "本场次等正在选房的家庭办完就结束，不再增加房源。还要继续的，请先撤销结束。",
  },
  sessionNotEnding: { text: "本场次已经结束，或者没有安排结束，不需要撤销。" },
  noUnits: { status: 422, text: "请至少选择一套房源。" },
  unitElsewhere: {
    text: (facts) => `房源${facts.doorNo}不在您负责的区域，请由所在区或市级住房保障部门办理。`,
  },
  unitNotListed: {
    status: 422,
    text: (facts) => `房源${facts.doorNo ?? ""}不是可供配租状态，或区域、居室与本场次不一致，请重新选择。`,
  },
  nobodyInLine: { text: "没有正在排队的轮候家庭，场次无法开始。" },
  nothingLost: {
    status: 422,
    text: ({ proven }) =>
      Number(proven) < 1
        ? "系统记录中没有这项延误，请核对短信回执或停机记录。"
        : `系统记录只能证明延误了${proven}分钟，请核对短信回执或停机记录后重新填写。`,
  },
  noPhone: { text: "申请人没有登记手机号，无法发送确认码，请先更新联系电话。" },
  wrongCode: { status: 422, text: "确认码不正确或已过期，请核对申请人手机短信，或重新发送。" },
});
