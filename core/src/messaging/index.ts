export { type ChangeTemplate, changeTemplate, fieldsOf } from "./change-template.ts";
export { fillText, type SmsTemplate, type SmsTo, sendSms, smsTemplates } from "./send-sms.ts";
export { sendSmsNow } from "./send-sms-now.ts";
export { SmsMessage, SmsTemplateVersion } from "./sms.entity.ts";
