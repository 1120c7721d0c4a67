import { record } from "../audit/index.ts";
import { chineseInstant, firstRow, hasRole, permit, refuseIf, type Work } from "../kernel/index.ts";
import { maskPhone } from "../privacy/index.ts";
import { refused } from "./refusals.ts";
import { sendSms } from "./send-sms.ts";
import { type SmsTemplate, smsField } from "./sms-template.ts";

export const testTemplate: SmsTemplate = {
  code: "messaging.test",
  title: "平台测试短信",
  flowPoint: "工作人员在短信平台页面发送测试",
  text: "短信平台测试，发送时间{{at}}，收到请忽略。",
  fields: { at: smsField("发送时间", "2026年6月1日09:30", { longest: 18 }) },
  to: "staff",
  timing: "anyTime",
};

const since = "select id from sms_message where template = ? and queued_at > ? limit 1";

/** G3.20: a message to a given phone, through the same queue and gateway as every other. Answers its id. */
export async function sendTestSms(work: Work, { phone }: { phone: string }): Promise<string | undefined> {
  permit(hasRole(work.actor, "city", "admin"));
  const now = work.clock.now();
  const minuteAgo = now.subtract({ minutes: 1 }).epochMilliseconds;
  const recent = await firstRow(work.em, since, [testTemplate.code, minuteAgo]);
  refuseIf(recent !== undefined, () => refused("testTooSoon"));
  const to = {
    phone,
    subjectType: "smsTest",
    subjectId: work.actor.kind === "staff" ? work.actor.userId : "system",
  };
  const id = await sendSms(work, testTemplate.code, to, { at: chineseInstant(now) });
  const facts = { phone: maskPhone(phone) };
  record(work, { act: "messaging.tested", subjectType: "smsMessage", subjectId: id ?? "", facts });
  await work.em.flush();
  return id;
}
