import type { SmsTemplate } from "../messaging/index.ts";

export const qualifiedSms: SmsTemplate = {
  code: "allocation.qualified",
  title: "选房合格",
  flowPoint: "选房结果公示期满，无异议或异议不成立",
  text: "{{name}}，您选定的{{home}}公示无异议，选房合格。请于{{downloadBy}}前登录平台下载打印配租通知单，并于{{signBy}}前到{{place}}办理承租手续，逾期视为放弃承租资格。",
};

export const downloadReminderSms: SmsTemplate = {
  code: "allocation.downloadReminder",
  title: "提醒下载配租通知单",
  flowPoint: "选房合格后，下载期限内每日一次，直到下载",
  text: "{{name}}，您的配租通知单（{{noticeNo}}）还没有下载，请于{{downloadBy}}前登录平台下载打印。",
};

export const cancelledSms: SmsTemplate = {
  code: "allocation.cancelled",
  title: "配租取消",
  flowPoint: "选房结果异议成立，或入住核验不符合条件",
  text: "{{name}}，您选定的{{home}}配租已取消。原因：{{reason}}。{{outcome}}如有疑问请联系区级住房保障部门。",
};

export const forgoneSms: SmsTemplate = {
  code: "allocation.forgone",
  title: "逾期未办理承租手续",
  flowPoint: "办理承租手续期限届满",
  text: "{{name}}，您没有在规定期限内办理{{home}}的承租手续，按规定视为自动放弃一批次配租资格。",
};

export const allocationSms = [qualifiedSms, downloadReminderSms, cancelledSms, forgoneSms] as const;
