import type { messagingApi } from "./messaging.api.ts";
import type { RouteTable } from "./route.ts";

export const messagingRoutes = {
  smsTemplates: ["GET", "/sms/templates"],
  changeSmsTemplate: ["POST", "/sms/templates/:code/versions"],
  smsGateway: ["GET", "/sms/gateway"],
  testSms: ["POST", "/sms/gateway/test"],
  setSmsSending: ["POST", "/sms/gateway/sending"],
  smsMessage: ["GET", "/sms/messages/:id"],
  resendSms: ["POST", "/sms/messages/:id/resend"],
} as const satisfies RouteTable<typeof messagingApi>;
