import type {
  Condition,
  FieldSpec,
  FieldValue,
  FormSpec,
  FormValues,
  ItemValues,
  SectionSpec,
} from "../contract/form.ts";
import { type Issue, isIdNumber, isMobileNumber, plainDate } from "../kernel/index.ts";

export type { FormValues, ItemValues } from "../contract/form.ts";

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

function valueAt(path: string, beside: ItemValues, all: FormValues): FieldValue {
  const [key, field] = path.split(".");
  return field === undefined ? beside[path] : section(all, key ?? "")[field];
}

/** Is this part of the form asked for? A field name looks beside it, `section.field` in the whole form. */
export function applies(when: Condition | undefined, beside: ItemValues, all: FormValues): boolean {
  if (!when) return true;
  const value = valueAt(when.field, beside, all);
  const wanted = Array.isArray(when.is) ? when.is : [when.is];
  const given: unknown[] = Array.isArray(value) ? value : [value];
  return wanted.some((candidate) => given.includes(candidate));
}

type FieldRule = (value: FieldValue, field: FieldSpec) => string | undefined;

const textRule: FieldRule = (value, { maxLength = 200 }) => {
  if (typeof value !== "string") return "请填写文字。";
  return [...value].length > maxLength ? `不能超过${maxLength}个字，请缩短。` : undefined;
};

const numberRule: FieldRule = (value, field) => {
  const [min, max] = [field.min, field.max].map((bound) => (bound === undefined ? undefined : Number(bound)));
  if (typeof value !== "number" || !Number.isFinite(value)) return "请填写数字。";
  if (min !== undefined && value < min) return `不能小于${min}。`;
  if (max !== undefined && value > max) return `不能大于${max}。`;
  return undefined;
};

const dateRule: FieldRule = (value) => {
  try {
    plainDate(String(value));
    return undefined;
  } catch {
    // An impossible day is a wrong field, told to the person who typed it.
    return "日期不正确，请重新选择。";
  }
};

const optionRule: FieldRule = (value, { options = [] }) => {
  const chosen = Array.isArray(value) ? value : [value];
  const known = chosen.every((one) => options.some((option) => option.value === one));
  return known ? undefined : "请从给出的选项中选择。";
};

const rules: Record<FieldSpec["type"], FieldRule> = {
  text: textRule,
  textarea: (value, field) => textRule(value, { maxLength: 1000, ...field }),
  idNumber: (value) =>
    typeof value === "string" && isIdNumber(value) ? undefined : "身份证号不正确，请核对18位号码后重新填写。",
  phone: (value) =>
    typeof value === "string" && isMobileNumber(value) ? undefined : "手机号不正确，请填写11位手机号。",
  money: (value, field) =>
    Number.isSafeInteger(value) ? numberRule(value, { min: 0, ...field }) : "金额不正确，请填写到分。",
  number: numberRule,
  date: dateRule,
  choice: optionRule,
  multiChoice: optionRule,
  boolean: (value) => (typeof value === "boolean" ? undefined : "请选择是或否。"),
  region: (value) =>
    typeof value === "string" && value.length <= 16 ? undefined : "请选择所在街道（乡镇）。",
  file: textRule,
};

function fieldIssues(field: FieldSpec, beside: ItemValues, all: FormValues, path: string): Issue[] {
  if (!applies(field.when, beside, all)) return [];
  const value = beside[field.name];
  if (isEmpty(value)) return field.required ? [{ path, text: `请填写${field.label}。` }] : [];
  if (field.type === "boolean" && field.mustBe !== undefined && value !== field.mustBe) {
    return [{ path, text: field.help ?? `请确认${field.label}。` }];
  }
  const text = rules[field.type](value, field);
  return text ? [{ path, text }] : [];
}

function unknownFields(spec: SectionSpec, values: ItemValues, path: string): Issue[] {
  const known = new Set(spec.fields.map(({ name }) => name));
  return Object.keys(values)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: `${path}.${name}`, text: "表单里没有这一项，请刷新页面后重新填写。" }));
}

function groupIssues(spec: SectionSpec, values: ItemValues, all: FormValues, path: string): Issue[] {
  return [
    ...spec.fields.flatMap((field) => fieldIssues(field, values, all, `${path}.${field.name}`)),
    ...unknownFields(spec, values, path),
  ];
}

function sectionIssues(spec: SectionSpec, values: FormValues): Issue[] {
  if (!applies(spec.when, {}, values)) return [];
  if (!spec.repeat) return groupIssues(spec, section(values, spec.key), values, spec.key);
  const given = items(values, spec.key);
  const { min, max, itemTitle } = spec.repeat;
  const issues = given
    .slice(0, max)
    .flatMap((item, i) => groupIssues(spec, item, values, `${spec.key}.${i}`));
  if (given.length < min) issues.push({ path: spec.key, text: `请至少填写${min}位${itemTitle}。` });
  if (given.length > max) issues.push({ path: spec.key, text: `最多填写${max}位${itemTitle}。` });
  return issues;
}

/** Everything that is wrong with a form, at once; empty when it may be submitted. */
export function formIssues(spec: FormSpec, values: FormValues): Issue[] {
  const known = new Set(spec.sections.map(({ key }) => key));
  const unknown = Object.keys(values)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: key, text: "表单里没有这一部分，请刷新页面后重新填写。" }));
  return [...spec.sections.flatMap((part) => sectionIssues(part, values)), ...unknown];
}

/** One section that does not repeat; empty when nothing was typed. */
export function section(values: FormValues, key: string): ItemValues {
  const given = values[key];
  return given && !Array.isArray(given) ? given : {};
}

/** The items of a repeating section. */
export function items(values: FormValues, key: string): ItemValues[] {
  const given = values[key];
  return Array.isArray(given) ? given : [];
}
