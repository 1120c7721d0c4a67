import { fillText, signed } from "../contract/sms-text.ts";
import { type Facts, firstRow, type Instant, insertRows, prepared, type Work } from "../kernel/index.ts";
import { blindIndex, sealed } from "../privacy/index.ts";
import { signature } from "./parameters.ts";
import { smsTemplates } from "./sms-template.ts";

export interface SmsTo {
  /** Empty: no phone is known, nothing is sent. */
  phone: string;
  subjectType: string;
  subjectId: string;
  /** Goes out after those of the series with a smaller place. */
  inSeries?: { series: string; place: number };
  /** Exclusive: from then on it is not sent any more. */
  sendBy?: Instant;
}

const column = { phone: sealed("sms_message.phone"), text: sealed("sms_message.text", { maxChars: 500 }) };
const version =
  prepared(`select text, enabled from sms_template_version where code = ? and effective_from <= ?
  order by effective_from desc, id desc limit 1`);
const columns = [
  ...["id", "template", "phone", "phone_index", "text", "subject_type", "subject_id", "state", "queued_at"],
  ...["attempts", "series", "place", "send_by", "secret", "resend_of"],
];

/**
 * Queues an SMS in this transaction; the gateway sends it after the commit. Two plain statements: hot paths send too.
 * Answers the message's id; undefined when the step is switched off or no phone is known.
 */
export async function sendSms(
  work: Work,
  code: string,
  to: SmsTo,
  facts: Facts = {},
): Promise<string | undefined> {
  return (await sendSmsToAll(work, code, [{ to, facts }]))[0];
}

/** The same to many at once; answers the ids of the messages to those whose phone is known. */
export async function sendSmsToAll(
  work: Work,
  code: string,
  addressed: readonly { to: SmsTo; facts: Facts }[],
): Promise<string[]> {
  const reached = addressed.filter(({ to }) => to.phone !== "");
  if (reached.length === 0) return [];
  const now = work.clock.now();
  const template = work.registry.get(smsTemplates, code);
  const edited = await firstRow<{ text: string; enabled: unknown }>(work.em, version, [
    code,
    now.epochMilliseconds,
  ]);
  if (edited && !edited.enabled && !template.clause) return [];
  const [text, { secret }, sign] = [edited?.text ?? template.text, template, work.policy.at(signature, now)];
  const messages = reached.map(({ to, facts }) => ({
    ...{ ...to, secret, template: code },
    text: signed(sign, fillText(text, facts)),
  }));
  return queueMessages(work, messages);
}

export interface NewMessage extends SmsTo {
  template: string;
  /** As it goes out, with the signature. */
  text: string;
  secret?: boolean | undefined;
  resendOf?: string;
}

export async function queueMessage(work: Work, message: NewMessage): Promise<string> {
  return (await queueMessages(work, [message]))[0]!;
}

async function queueMessages(work: Work, messages: readonly NewMessage[]): Promise<string[]> {
  const ids = messages.map(() => work.newId());
  const now = work.clock.now().epochMilliseconds;
  const queued = messages.map((message, i) => {
    const { phone, template, subjectType, subjectId, inSeries, sendBy, secret, resendOf } = message;
    return [
      ...[ids[i]!, template, column.phone.convertToDatabaseValue(phone)],
      ...[blindIndex("sms_message.phone", phone), column.text.convertToDatabaseValue(message.text)],
      ...[subjectType, subjectId, "queued", now, 0, inSeries?.series ?? null, inSeries?.place ?? null],
      ...[sendBy?.epochMilliseconds ?? null, secret ?? false, resendOf ?? null],
    ];
  });
  await insertRows(work.em, "sms_message", columns, queued);
  return ids;
}

const told = "select id from sms_message where subject_id = ? and template = ? and phone_index = ? limit 1";

/** `sendSms` for a reminder: each phone hears it once about a subject, however often it is asked for. */
export async function sendSmsOnce(work: Work, code: string, to: SmsTo, facts: Facts = {}): Promise<void> {
  const index = blindIndex("sms_message.phone", to.phone);
  if (!(await firstRow(work.em, told, [to.subjectId, code, index]))) await sendSms(work, code, to, facts);
}
