export { type ChangeTemplate, changeTemplate } from "./change-template.ts";
export { contributeMessaging } from "./contribute.ts";
export { type DayHours, DayHoursSchema, nextWithin } from "./hours.ts";
export { type DeliveryOutcome, mayGoOut, takeReport } from "./outbox.ts";
export { noticeHours, reminderHours, sendingAllowed, signature } from "./parameters.ts";
export { resendSms } from "./resend-sms.ts";
export { type SmsTo, sendSms, sendSmsOnce, sendSmsToAll } from "./send-sms.ts";
export { sendTestSms } from "./send-test.ts";
export { type HandOver, sendWaiting } from "./send-waiting.ts";
export { type MessageDetail, messageDetail, type SendingState, sendingState } from "./sending.queries.ts";
export { SmsMessage, SmsTemplateVersion } from "./sms.entity.ts";
export {
  instantField,
  nameField,
  required,
  type SmsTemplate,
  type SmsTiming,
  smsField,
  smsTemplates,
} from "./sms-template.ts";
