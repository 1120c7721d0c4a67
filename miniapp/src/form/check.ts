import type { FieldSpec, FieldValue, FormIssue, FormValues, SectionSpec } from "@housing/core/contract/form";
import { idNumberCheck } from "@housing/core/contract/id-number";
import { itemsOf, pathOf } from "./values.ts";
import { visibleFields } from "./visible.ts";

/** What can be seen without the server, so that nobody waits for it; the server checks everything again. */
export function checkSection(section: SectionSpec, values: FormValues): FormIssue[] {
  return itemsOf(section, values).flatMap((item, index) =>
    visibleFields(section, values, item).flatMap((field) => {
      const text = checkField(field, item[field.name]);
      return text ? [{ path: pathOf({ section, item: index }, field.name), text }] : [];
    }),
  );
}

export function checkField(field: FieldSpec, value: FieldValue): string | undefined {
  if (isBlank(value)) return field.required ? blankText(field) : undefined;
  if (field.mustBe !== undefined && value !== field.mustBe) return blankText(field);
  if (field.type === "region") return checkRegion(field, String(value));
  if (typeof value === "string") return checkText(field, value);
  if (typeof value === "number") return checkRange(field, value);
  if (Array.isArray(value)) return checkCount(field, value.length);
  return undefined;
}

export function isBlank(value: FieldValue): boolean {
  if (value === undefined || value === null) return true;
  return (typeof value === "string" && value.trim() === "") || (Array.isArray(value) && value.length === 0);
}

const verbs: Partial<Record<FieldSpec["type"], string>> = {
  date: "选择",
  choice: "选择",
  multiChoice: "选择",
  boolean: "选择",
  region: "选择",
  file: "上传",
};
const verb = (field: FieldSpec) => verbs[field.type] ?? "填写";
const blankText = (field: FieldSpec) =>
  field.mustBe === undefined
    ? `请${verb(field)}${field.label}`
    : (field.help ?? `请勾选“${field.label}”后再往下走`);

/** The offices need the lowest level. */
function checkRegion({ options = [], label }: FieldSpec, value: string): string | undefined {
  return options.some(({ parent }) => parent === value) ? `请继续选择${label}的下一级` : undefined;
}

function checkText({ type, maxLength, min, max, label }: FieldSpec, value: string): string | undefined {
  if (type === "idNumber") return checkIdNumber(value);
  if (type === "phone" && !/^1[3-9]\d{9}$/.test(value)) return "手机号应为 11 位数字";
  if (maxLength !== undefined && value.length > maxLength) return `${label}最多 ${maxLength} 个字`;
  // Days as YYYY-MM-DD stand in order as text.
  if (type === "date" && typeof min === "string" && value < min) return `${label}不能早于 ${min}`;
  if (type === "date" && typeof max === "string" && value > max) return `${label}不能晚于 ${max}`;
  return undefined;
}

/** Nearly every slip of the finger shows in the last place. */
function checkIdNumber(value: string): string | undefined {
  if (!/^\d{17}[\dXx]$/.test(value)) return "身份证号应为 18 位，最后一位可以是 X";
  const right = idNumberCheck(value.slice(0, 17)) === value.slice(17).toUpperCase();
  return right ? undefined : "身份证号有填错的数字，请照着身份证再核对一遍";
}

function checkRange({ type, min, max, label }: FieldSpec, value: number): string | undefined {
  const shown = (limit: number) => (type === "money" ? `${limit / 100} 元` : String(limit));
  if (typeof min === "number" && value < min) return `${label}不能小于 ${shown(min)}`;
  if (typeof max === "number" && value > max) return `${label}不能大于 ${shown(max)}`;
  return undefined;
}

function checkCount({ type, min, max }: FieldSpec, count: number): string | undefined {
  const unit = type === "file" ? "个文件" : "项";
  if (typeof min === "number" && count < min) return `至少要有 ${min} ${unit}`;
  if (typeof max === "number" && count > max) return `最多 ${max} ${unit}`;
  return undefined;
}
