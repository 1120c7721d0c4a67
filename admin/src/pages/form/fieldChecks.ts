import type { FieldSpec } from "@housing/core/contract/form";
import type { Rule } from "antd/es/form";

/** Quick checks while typing; the server's are the ones that count. */
export function checksOf(field: FieldSpec): Rule[] {
  return [...requiredCheck(field), ...textChecks(field), ...rangeChecks(field)];
}

const requiredCheck = ({ required, label, type }: FieldSpec): Rule[] =>
  required ? [{ required: true, message: `请${isPicked(type) ? "选择" : "填写"}${label}` }] : [];

const isPicked = (type: FieldSpec["type"]) =>
  ["choice", "multiChoice", "region", "date", "boolean"].includes(type);

function textChecks({ type, label, maxLength }: FieldSpec): Rule[] {
  const length: Rule[] = maxLength ? [{ max: maxLength, message: `${label}不超过 ${maxLength} 个字` }] : [];
  if (type === "idNumber") return [{ pattern: /^\d{17}[\dX]$/, message: "身份证号应为 18 位" }];
  if (type === "phone") return [{ pattern: /^1\d{10}$/, message: "手机号应为 11 位" }];
  return type === "text" || type === "textarea" ? length : [];
}

function rangeChecks({ type, min, max }: FieldSpec): Rule[] {
  if (type !== "number" && type !== "money") return [];
  const unit = type === "money" ? 100 : 1;
  return [
    ...(typeof min === "number" ? [{ type: "number" as const, min, message: `不能小于 ${min / unit}` }] : []),
    ...(typeof max === "number" ? [{ type: "number" as const, max, message: `不能大于 ${max / unit}` }] : []),
  ];
}
