import { instantField, nameField, required, type SmsTemplate, smsField } from "../messaging/index.ts";

const home = smsField("所选房源", "名苑1栋101", { longest: 60 });
const toHousehold = { to: "applicant", timing: "notice" } as const;
const clause = "操作规则 二（四）";

export const qualifiedSms: SmsTemplate = {
  code: "allocation.qualified",
  title: "选房合格",
  flowPoint: "选房结果公示期满，无异议或异议不成立",
  text: "{{name}}，您选定的{{home}}公示无异议，选房合格。请于{{downloadBy}}前登录平台下载打印配租通知单，并于{{signBy}}前到{{place}}办理承租手续，逾期视为放弃承租资格。",
  fields: {
    name: nameField,
    home,
    downloadBy: instantField("下载截止时间", required),
    signBy: instantField("办理承租手续截止时间", required),
    place: smsField("办理地点", "市住房保障服务窗口", { longest: 40 }),
  },
  ...toHousehold,
  clause,
};

export const downloadReminderSms: SmsTemplate = {
  code: "allocation.downloadReminder",
  title: "提醒下载配租通知单",
  flowPoint: "选房合格后，下载期限内每日一次，直到下载",
  text: "{{name}}，您的配租通知单（{{noticeNo}}）还没有下载，请于{{downloadBy}}前登录平台下载打印。",
  fields: {
    name: nameField,
    noticeNo: smsField("通知单编号", "GZPZ20260607-0001", { longest: 24 }),
    downloadBy: instantField("下载截止时间", required),
  },
  ...toHousehold,
};

export const signReminderSms: SmsTemplate = {
  code: "allocation.signReminder",
  title: "提醒办理承租手续",
  flowPoint: "办理承租手续期限届满前若干天及最后一天，仍未办理",
  text: "{{name}}，您选定的{{home}}还没有办理承租手续，请于{{signBy}}前到{{place}}办理，逾期视为放弃承租资格。",
  fields: {
    name: nameField,
    home,
    signBy: instantField("办理承租手续截止时间", required),
    place: smsField("办理地点", "市住房保障服务窗口", { longest: 40 }),
  },
  ...toHousehold,
};

export const cancelledSms: SmsTemplate = {
  code: "allocation.cancelled",
  title: "配租取消",
  flowPoint: "选房结果异议成立，或入住核验不符合条件",
  text: "{{name}}，您选定的{{home}}配租已取消。原因：{{reason}}。{{outcome}}如有疑问请联系区级住房保障部门。",
  fields: {
    name: nameField,
    home,
    reason: smsField("原因", "公示异议成立", { longest: 100 }),
    outcome: smsField("后续安排", "您的轮候顺序号保留，继续排队。", { longest: 60 }),
  },
  ...toHousehold,
};

export const forgoneSms: SmsTemplate = {
  code: "allocation.forgone",
  title: "逾期未办理承租手续",
  flowPoint: "办理承租手续期限届满",
  text: "{{name}}，您没有在规定期限内办理{{home}}的承租手续，按规定视为自动放弃一批次配租资格。",
  fields: { name: nameField, home },
  ...toHousehold,
};

export const allocationSms = [
  qualifiedSms,
  downloadReminderSms,
  signReminderSms,
  cancelledSms,
  forgoneSms,
] as const;
