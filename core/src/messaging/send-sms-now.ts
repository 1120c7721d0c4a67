import { change, type Facts, firstRow, type Work } from "../kernel/index.ts";
import { blindIndex, sealed } from "../privacy/index.ts";
import { fillText, type SmsTo, smsTemplates } from "./send-sms.ts";

const column = { phone: sealed("sms_message.phone"), text: sealed("sms_message.text", { maxChars: 500 }) };
const version = `select text, enabled from sms_template_version where code = ? and effective_from <= ?
  order by effective_from desc, id desc limit 1`;
const insert = `insert into sms_message (id, template, phone, phone_index, text, subject_type, subject_id, state, queued_at,
  attempts) values (?, ?, ?, ?, ?, ?, ?, 'queued', ?, 0)`;

/** `sendSms` in two plain statements, for hot paths. Answers the message's id; undefined when the template is off. */
export async function sendSmsNow(
  work: Work,
  code: string,
  to: SmsTo,
  facts: Facts = {},
): Promise<string | undefined> {
  const now = work.clock.now().epochMilliseconds;
  const edited = await firstRow<{ text: string; enabled: unknown }>(work.em, version, [code, now]);
  if (edited && !edited.enabled) return undefined;
  const text = fillText(edited?.text ?? work.registry.get(smsTemplates, code).text, facts);
  const id = work.newId();
  const phone = column.phone.convertToDatabaseValue(to.phone);
  const sent = column.text.convertToDatabaseValue(`【${work.city.platformName}】${text}`);
  const index = blindIndex("sms_message.phone", to.phone);
  await change(work.em, insert, [id, code, phone, index, sent, to.subjectType, to.subjectId, now]);
  return id;
}
