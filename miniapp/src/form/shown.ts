import type { FieldSpec, FieldValue, FileRef } from "@housing/core/contract/form";
import { yuan } from "../ui/number-text.ts";
import { isBlank } from "./check.ts";
import { regionPath } from "./region.ts";

/** An answer as people read it on the review page. */
export function shownValue(field: FieldSpec, value: FieldValue): string {
  if (isBlank(value)) return "未填写";
  if (field.type === "boolean") return value ? "是" : "否";
  if (field.type === "money" && typeof value === "number") return yuan(value);
  if (field.type === "region")
    return regionPath(field.options ?? [], String(value))
      .map(label)
      .join(" / ");
  if (!Array.isArray(value)) return optionLabel(field, String(value));
  return value.map((part) => (isFile(part) ? part.name : optionLabel(field, part))).join("、");
}

const label = (option: { label: string }) => option.label;
const isFile = (part: string | FileRef): part is FileRef => typeof part !== "string";
const optionLabel = (field: FieldSpec, value: string) =>
  field.options?.find((option) => option.value === value)?.label ?? value;
