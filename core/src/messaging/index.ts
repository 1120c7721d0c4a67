export { fillText, type SmsTemplate, type SmsTo, sendSms, smsTemplates } from "./send-sms.ts";
export { SmsMessage, SmsTemplateVersion } from "./sms.entity.ts";
