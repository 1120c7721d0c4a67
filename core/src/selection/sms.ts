import type { SmsTemplate } from "../messaging/index.ts";

export const admittedSms: SmsTemplate = {
  code: "selection.admitted",
  title: "进入选房家庭库",
  flowPoint: "场次开始，按轮候顺序号移入选房家庭库",
  text: "{{name}}，您（{{lane}}{{number}}号）已进入选房家庭库。可选房源：{{units}}。轮到您时另发请选房短信，请在收到后{{hours}}小时内完成线上选房。",
};

export const lowRentOfficerSms: SmsTemplate = {
  code: "selection.lowRentOfficer",
  title: "廉租住房组家庭即将选房（通知审核人员）",
  flowPoint: "廉租住房组家庭移入选房家庭库，通知其审核人员",
  text: "您辖区廉租住房组{{number}}号家庭（{{name}}）已进入选房家庭库，请及时通知并协助其按时选房。",
};

export const turnSms: SmsTemplate = {
  code: "selection.turn",
  title: "请选房",
  flowPoint: "轮到选房，自然日8时至18时发送，4小时时限自此起算",
  text: "{{name}}，轮到您选房，现有{{free}}套可选。请于{{closesAt}}前登录平台完成选房，逾期视为未按时选房。",
};

export const missedSms: SmsTemplate = {
  code: "selection.missed",
  title: "未按时选房",
  flowPoint: "选房时限届满或放弃本次选房",
  text: "{{name}}，您没有在时限内完成选房。如需继续轮候，请在规定期限内登录平台申请；逾期未申请或已是第二次的，视为自动放弃一批次轮候资格。",
};

export const releasedSms: SmsTemplate = {
  code: "selection.released",
  title: "场次结束，继续排队",
  flowPoint: "场次房源选完，未轮到的家庭回到排队",
  text: "{{name}}，本场次已经结束，没有轮到您选房。您的轮候顺序号不变，继续排队，不受影响。",
};

export const extendedSms: SmsTemplate = {
  code: "selection.extended",
  title: "选房时限延长",
  flowPoint: "短信未送达或系统停机，经批准补足时间",
  text: "{{name}}，您的选房时限已延长至{{closesAt}}，请在此之前完成选房。",
};

export const missUndoneSms: SmsTemplate = {
  code: "selection.missUndone",
  title: "未按时选房不计，继续排队",
  flowPoint: "时限届满后查实短信未送达或系统停机，经批准",
  text: "{{name}}，经核实，您上次选房期间短信未送达或系统停机，该次不计为未按时选房。您的轮候顺序号不变，继续排队，轮到时另发选房短信。",
};

export const selectionSms = [
  admittedSms,
  lowRentOfficerSms,
  turnSms,
  missedSms,
  releasedSms,
  extendedSms,
  missUndoneSms,
] as const;
