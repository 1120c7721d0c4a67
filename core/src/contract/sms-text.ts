/** A {{field}} that a step fills into the text of its SMS. */
export interface SmsField {
  label: string;
  /** What stands there in a preview. */
  sample: string;
  /** The most characters a value has; the sample's when left out. */
  longest?: number;
  /** The rules want it said: a text without it is refused. */
  required?: boolean;
}

export type SmsFields = Readonly<Record<string, SmsField>>;

/** What a stored SMS holds at most, signature included. */
export const longestSms = 500;

const placeholder = /\{\{(\w+)\}\}/g;

/** The names of the {{fields}} in a text. */
export const fieldsIn = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, name = ""]) => name);

/** Fills {{fields}}; a field without a value is a defect of the step, told at once. */
export function fillText(text: string, facts: Readonly<Record<string, unknown>>): string {
  return text.replace(placeholder, (_, name: string) => {
    const value = facts[name];
    if (value === undefined || value === null) throw new Error(`SMS field ${name} has no value`);
    return String(value);
  });
}

/** The provider demands a signature in front; nothing else may stand in such brackets. */
export const signed = (signature: string, text: string): string => `【${signature}】${text}`;

/** How many SMS are paid for: one holds 70 characters, each part of a longer one 67 (GSM 03.38, UCS-2). */
export const smsParts = (sent: string): number => (sent.length <= 70 ? 1 : Math.ceil(sent.length / 67));

/** As a phone would show it, with the sample of every field. */
export function previewText(text: string, fields: SmsFields, signature: string): string {
  const samples = Object.fromEntries(
    fieldsIn(text).map((name) => [name, fields[name]?.sample ?? `{{${name}}}`]),
  );
  return signed(signature, fillText(text, samples));
}

/** Everything that keeps a text from being used as a template, in plain sentences. */
export function textIssues(text: string, fields: SmsFields, signature: string): string[] {
  const used = fieldsIn(text);
  const unknown = used.filter((name) => !(name in fields));
  const missing = Object.entries(fields).filter(([name, { required }]) => required && !used.includes(name));
  const longest = longestLength(text, fields, signature);
  return [
    ...new Set(unknown.map((name) => `没有“{{${name}}}”这个字段，可用字段：${namesOf(fields)}。`)),
    ...missing.map(([name, { label }]) => `必须写明${label}（{{${name}}}）。`),
    ...(/[{}]/.test(text.replace(placeholder, "")) ? ["大括号不完整，字段请写成{{字段名}}。"] : []),
    ...(/[【】]/.test(text) ? [`请不要写【】，签名【${signature}】由系统自动加在最前面。`] : []),
    ...(longest > longestSms ? [`填入内容后最长可达${longest}个字，不能超过${longestSms}个字。`] : []),
  ];
}

const namesOf = (fields: SmsFields): string =>
  Object.entries(fields)
    .map(([name, { label }]) => `{{${name}}}（${label}）`)
    .join("、") || "无";

function longestLength(text: string, fields: SmsFields, signature: string): number {
  const filled = fieldsIn(text).reduce((sum, name) => sum + longestOf(fields[name]), 0);
  return signed(signature, text.replace(placeholder, "")).length + filled;
}

const longestOf = (field: SmsField | undefined): number => field?.longest ?? field?.sample.length ?? 0;
