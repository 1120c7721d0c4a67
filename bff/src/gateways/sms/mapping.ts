/**
 * How the SMS provider calls things. Unconfirmed: neither city has named its provider; these are the names of our
 * sandbox, and the real ones replace them here and nowhere else.
 */
export const smsMapping = {
  confirmed: false,
  send: { path: "/sms/send", reference: "clientId", phone: "mobile", text: "content", id: "messageId" },
  reports: { path: "/sms/reports", list: "reports", id: "messageId", status: "status", failure: "reason" },
  balance: { path: "/sms/balance", left: "left" },
  delivered: "DELIVRD",
} as const;
