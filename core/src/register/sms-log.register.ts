import type { Work } from "../kernel/index.ts";
import { smsTemplates } from "../messaging/index.ts";
import { maskPhone } from "../privacy/index.ts";
import { wholeCity } from "./condition.ts";
import { defineRegister } from "./register.ts";

const states = { queued: "待发送", sent: "已发送", delivered: "已送达", failed: "发送失败" };
const templateTitles = ({ registry }: Work) =>
  Object.fromEntries([...registry.all(smsTemplates)].map(([code, { title }]) => [code, title]));
const textButNoCode = "case when m.secret = 1 then null else m.text end";

/** 短信记录 (G3.20): what was sent to whom at which step. A message has no region: the city level reads it. */
export const smsLogRegister = defineRegister({
  code: "sms-log",
  title: "短信记录",
  group: "messaging",
  who: ["city", "auditor", "admin"],
  from: "sms_message m",
  id: "m.id",
  columns: [
    { key: "queuedAt", label: "提交时间", sql: "m.queued_at", type: "instant", sortable: true },
    { key: "template", label: "模板", sql: "m.template", type: "link", words: templateTitles, width: 200 },
    {
      key: "phone",
      label: "手机号",
      sql: "m.phone",
      type: "text",
      sealed: "sms_message.phone",
      mask: maskPhone,
    },
    // The text names the flat and the deadline, not the person; staff answer questions about it on the phone. A code is
    // its receiver's alone: whoever read it here could sign in as the applicant.
    { key: "text", label: "内容", sql: textButNoCode, type: "text", sealed: "sms_message.text", width: 420 },
    {
      key: "state",
      label: "状态",
      sql: "m.state",
      type: "status",
      words: states,
      tones: { delivered: "good", failed: "bad", sent: "active" },
    },
    { key: "sentAt", label: "发送时间", sql: "m.sent_at", type: "instant" },
    { key: "deliveredAt", label: "送达时间", sql: "m.delivered_at", type: "instant" },
    { key: "failure", label: "失败原因", sql: "m.failure", type: "text" },
    { key: "attempts", label: "尝试次数", sql: "m.attempts", type: "number", hidden: true },
    { key: "place", label: "发送次序", sql: "m.place", type: "number", hidden: true },
    { key: "subjectId", label: "对象编号", sql: "m.subject_id", type: "text", hidden: true },
  ],
  filters: [
    { key: "phone", label: "手机号", type: "text", sql: "m.phone_index = ?", blind: "sms_message.phone" },
    { key: "template", label: "模板", type: "choice", sql: "m.template", words: templateTitles },
    { key: "state", label: "状态", type: "choice", sql: "m.state", words: states },
    { key: "queuedAt", label: "提交日期", type: "dateRange", sql: "m.queued_at", holds: "instant" },
  ],
  scope: wholeCity,
  defaultSort: "-queuedAt",
  essential: ["template", "phone", "state"],
  rowLink: "/messaging/messages/:id",
});
