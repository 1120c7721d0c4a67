import { instantField, nameField, required, type SmsTemplate, smsField } from "../messaging/index.ts";

const clause = "操作规则 二（三）";
const toHousehold = { to: "applicant", timing: "notice" } as const;
const number = smsField("轮候顺序号", "118", { longest: 8 });
const closesAt = instantField("选房截止时间", required);

/** Doors of the units on offer, at most so many characters. */
export const UNITS_CHARS = 300;

export const admittedSms: SmsTemplate = {
  code: "selection.admitted",
  title: "进入选房家庭库",
  flowPoint: "场次开始，按轮候顺序号移入选房家庭库",
  text: "{{name}}，您（{{lane}}{{number}}号）已进入选房家庭库。可选房源：{{units}}。轮到您时另发请选房短信，请在收到后{{hours}}小时内完成线上选房。",
  fields: {
    name: nameField,
    lane: smsField("组别居室", "廉租住房组二居室", { longest: 16 }),
    number,
    units: smsField("可选房源的小区、地址、门牌", "名苑（大公路1号）1栋101、1栋102", {
      longest: UNITS_CHARS,
      ...required,
    }),
    hours: smsField("选房时限（小时）", "4", { longest: 2 }),
  },
  ...toHousehold,
  clause,
};

export const lowRentOfficerSms: SmsTemplate = {
  code: "selection.lowRentOfficer",
  title: "廉租住房组家庭即将选房（通知审核人员）",
  flowPoint: "廉租住房组家庭移入选房家庭库，通知其审核人员",
  text: "您审核的廉租住房组{{number}}号家庭（{{name}}）已进入选房家庭库，请及时通知并协助其按时选房。",
  fields: { number, name: smsField("申请人（隐去部分）", "王*明", { longest: 20 }) },
  to: "officer",
  timing: "notice",
  clause: "操作规则 二（七）、采购需求 4.4.3.4.3",
};

export const soonSms: SmsTemplate = {
  code: "selection.soon",
  title: "即将轮到选房",
  flowPoint: "前面的家庭开始选房，离轮到只差设定的户数",
  text: "{{name}}，即将轮到您选房，前面还有{{ahead}}户。请保持手机畅通，轮到时另发请选房短信，届时请在{{hours}}小时内完成。",
  fields: {
    name: nameField,
    ahead: smsField("前面的户数", "2", { longest: 3 }),
    hours: smsField("选房时限（小时）", "4", { longest: 2 }),
  },
  ...toHousehold,
};

export const turnSms: SmsTemplate = {
  code: "selection.turn",
  title: "请选房",
  flowPoint: "轮到选房，自然日8时至18时发送，4小时时限自此起算",
  text: "{{name}}，轮到您选房，现有{{free}}套可选。请于{{closesAt}}前登录平台完成选房，逾期视为未按时选房。",
  fields: { name: nameField, free: smsField("可选套数", "6", { longest: 4 }), closesAt },
  to: "applicant",
  timing: "anyTime",
  clause,
};

export const halfTimeSms: SmsTemplate = {
  code: "selection.halfTime",
  title: "选房时限过半",
  flowPoint: "选房时限过半，仍未选房",
  text: "{{name}}，您的选房时限已过半，请于{{closesAt}}前登录平台完成选房。不会操作的可到服务窗口，由工作人员协助。",
  fields: { name: nameField, closesAt },
  to: "applicant",
  timing: "reminder",
};

export const lastHourSms: SmsTemplate = {
  code: "selection.lastHour",
  title: "选房时限将满",
  flowPoint: "选房时限届满前设定的时间，仍未选房",
  text: "{{name}}，您的选房时限即将届满，请于{{closesAt}}前完成选房，逾期视为未按时选房。",
  fields: { name: nameField, closesAt },
  to: "applicant",
  timing: "reminder",
};

export const officerHalfTimeSms: SmsTemplate = {
  code: "selection.officerHalfTime",
  title: "廉租住房组家庭尚未选房（通知审核人员）",
  flowPoint: "廉租住房组家庭选房时限过半，仍未选房，通知其审核人员",
  text: "您审核的廉租住房组{{number}}号家庭（{{name}}）选房时限已过半，尚未选房，请协助其于{{closesAt}}前完成。",
  fields: { number, name: smsField("申请人（隐去部分）", "王*明", { longest: 20 }), closesAt },
  to: "officer",
  timing: "reminder",
};

export const missedSms: SmsTemplate = {
  code: "selection.missed",
  title: "未按时选房",
  flowPoint: "选房时限届满或放弃本次选房",
  text: "{{name}}，您没有在时限内完成选房。如需继续轮候，请在规定期限内登录平台申请；逾期未申请或已是第二次的，视为自动放弃一批次轮候资格。",
  fields: { name: nameField },
  ...toHousehold,
};

export const releasedSms: SmsTemplate = {
  code: "selection.released",
  title: "场次结束，继续排队",
  flowPoint: "场次房源选完，未轮到的家庭回到排队",
  text: "{{name}}，本场次已经结束，没有轮到您选房。您的轮候顺序号不变，继续排队，不受影响。",
  fields: { name: nameField },
  ...toHousehold,
};

export const extendedSms: SmsTemplate = {
  code: "selection.extended",
  title: "选房时限延长",
  flowPoint: "短信未送达或系统停机，经批准补足时间",
  text: "{{name}}，您的选房时限已延长至{{closesAt}}，请在此之前完成选房。",
  fields: { name: nameField, closesAt },
  to: "applicant",
  timing: "anyTime",
  clause,
};

export const missUndoneSms: SmsTemplate = {
  code: "selection.missUndone",
  title: "未按时选房不计，继续排队",
  flowPoint: "时限届满后查实短信未送达或系统停机，经批准",
  text: "{{name}}，经核实，您上次选房期间短信未送达或系统停机，该次不计为未按时选房。您的轮候顺序号不变，继续排队，轮到时另发选房短信。",
  fields: { name: nameField },
  ...toHousehold,
};

export const selectionSms = [
  admittedSms,
  lowRentOfficerSms,
  soonSms,
  turnSms,
  halfTimeSms,
  officerHalfTimeSms,
  lastHourSms,
  missedSms,
  releasedSms,
  extendedSms,
  missUndoneSms,
] as const;
